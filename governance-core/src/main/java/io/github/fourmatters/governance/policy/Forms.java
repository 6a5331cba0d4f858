package io.github.fourmatters.governance.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.Optional;

/** Chooses the form of a type. */
final class Forms {
    private Forms() {}

    static Form of(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class || plain == Integer.class) {
            return new WholeNumberForm();
        } else if (plain == boolean.class || plain == Boolean.class) {
            return new BooleanForm();
        } else if (plain == WorkingCalendar.class) {
            return new CalendarForm();
        } else if (plain.isEnum()) {
            return new EnumForm(plain);
        }
        return text(plain).or(() -> composed(plain)).orElseThrow(() -> unwritable(type));
    }

    private static Form container(ParameterizedType type) {
        Type[] inner = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return new OptionalForm(of(inner[0]));
        } else if (type.getRawType() == ImmutableList.class) {
            return new ListForm(of(inner[0]), ImmutableList::copyOf);
        } else if (type.getRawType() == ImmutableSet.class) {
            return new ListForm(of(inner[0]), ImmutableSet::copyOf);
        } else if (type.getRawType() == ImmutableMap.class) {
            return new MapForm(of(inner[0]), of(inner[1]));
        }
        throw unwritable(type);
    }

    private static Optional<Form> text(Class<?> type) {
        if (type == String.class) {
            return Optional.of(new TextForm(text -> text, "a text"));
        } else if (type == ZoneId.class) {
            return Optional.of(new TextForm(ZoneId::of, "a time zone such as Asia/Shanghai"));
        } else if (isWrapper(type)) {
            return Optional.of(TextForm.wrapper(type));
        }
        return TextForm.parsed(type).map(Form.class::cast);
    }

    private static Optional<Form> composed(Class<?> type) {
        if (type.isRecord()) {
            return Optional.of(new RecordForm(type));
        } else if (type.isSealed()) {
            return Optional.of(new VariantForm(type));
        }
        return PolicyForm.isPolicy(type) ? Optional.of(PolicyForm.of(type)) : Optional.empty();
    }

    private static boolean isWrapper(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    private static IllegalArgumentException unwritable(Type type) {
        return new IllegalArgumentException(type.getTypeName()
                + " has no written form: give it a public static parse(String) that reads its toString()");
    }
}
