package io.github.fourmatters.governance.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson that a record around one text, an id above all, is written as that text. It knows them by their shape: the only component
 * is a {@code String} called {@code value}.
 */
final class Wrappers extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    private static final String COMPONENT = "value";

    static boolean isWrapper(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals(COMPONENT);
    }

    @Override
    public @Nullable Boolean hasAsValue(Annotated member) {
        boolean isText = member instanceof AnnotatedMethod method
                && method.getName().equals(COMPONENT)
                && method.getParameterCount() == 0
                && isWrapper(method.getDeclaringClass());
        return isText ? Boolean.TRUE : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
        boolean isCanonical = member instanceof AnnotatedConstructor constructor
                && constructor.getParameterCount() == 1
                && isWrapper(constructor.getDeclaringClass());
        return isCanonical ? JsonCreator.Mode.DELEGATING : null;
    }
}
