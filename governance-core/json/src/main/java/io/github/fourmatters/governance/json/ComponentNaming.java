package io.github.fourmatters.governance.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes the components of a record alone: a method {@code isAccepted()} derives something and is no component. */
final class ComponentNaming extends DefaultAccessorNamingStrategy.Provider {
    private static final long serialVersionUID = 1L;

    @Override
    public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass record) {
        return new Components(Arrays.stream(record.getRawType().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(ImmutableSet.toImmutableSet()));
    }

    private static final class Components extends AccessorNamingStrategy.Base {
        private static final long serialVersionUID = 1L;

        private final ImmutableSet<String> names;

        Components(ImmutableSet<String> names) {
            this.names = names;
        }

        @Override
        public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
            return names.contains(name) ? name : null;
        }
    }
}
