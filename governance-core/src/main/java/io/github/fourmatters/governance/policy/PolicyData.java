package io.github.fourmatters.governance.policy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes policies as plain data, reads them back, and compares them.
 *
 * <pre>{@code
 * ImmutableMap<String, Object> data = PolicyData.write(ActPolicy.class, ActPolicy.defaults());
 * data.get("returnWindow"); // "2 working days"
 * }</pre>
 *
 * <p>Plain data is texts, whole numbers, truth values, lists and maps by text. Stateless.
 */
public final class PolicyData {
    private PolicyData() {}

    /**
     * Writes a policy.
     *
     * @param type the policy's interface, not null
     * @param policy the policy, not null
     * @param <P> the policy's interface
     * @return every field with its value, by name and in the order of names
     * @throws IllegalArgumentException if the type is no policy, or a field's type has no written form
     */
    public static <P> ImmutableMap<String, Object> write(Class<P> type, P policy) {
        return PolicyForm.of(type).fields(requireNonNull(policy, "policy"));
    }

    /**
     * Reads a policy; a field that the data does not name keeps its default.
     *
     * @param type the policy's interface, not null
     * @param data the fields, by name
     * @param <P> the policy's interface
     * @return the policy
     * @throws InvalidPolicyException with every problem: fields that there are not, values that do not fit, fields without a default
     *     that are missing, and what the policy's own check finds
     */
    public static <P> P read(Class<P> type, Map<String, ?> data) {
        return read(type, data, Optional.empty());
    }

    /**
     * Reads a policy; a field that the data does not name is as in another policy.
     *
     * @param type the policy's interface, not null
     * @param data the fields, by name
     * @param base the other policy; where it is empty, fields keep their defaults
     * @param <P> the policy's interface
     * @return the policy
     * @throws InvalidPolicyException with every problem
     */
    public static <P> P read(Class<P> type, Map<String, ?> data, Optional<P> base) {
        Problems problems = new Problems();
        Object policy = PolicyForm.of(type)
                .read(
                        new DataPath("", problems),
                        requireNonNull(data, "data"),
                        requireNonNull(base, "base").orElse(null));
        problems.refuseIfAny();
        return type.cast(requireNonNull(policy));
    }

    /**
     * Compares two policies.
     *
     * @param type their interface, not null
     * @param before the first
     * @param after the second
     * @param <P> their interface
     * @return the fields that differ, in the order of their paths; empty if the policies are equal
     */
    public static <P> ImmutableList<FieldChange> changes(Class<P> type, P before, P after) {
        ImmutableSortedMap<String, String> left = flat(write(type, before));
        ImmutableSortedMap<String, String> right = flat(write(type, after));
        return Sets.union(left.keySet(), right.keySet()).stream()
                .sorted()
                .map(path -> new FieldChange(path, left.getOrDefault(path, ""), right.getOrDefault(path, "")))
                .filter(change -> !change.before().equals(change.after()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSortedMap<String, String> flat(Map<?, ?> data) {
        ImmutableSortedMap.Builder<String, String> flat = ImmutableSortedMap.naturalOrder();
        data.forEach((name, value) -> flatten(name.toString(), value, flat));
        return flat.buildOrThrow();
    }

    private static void flatten(String path, Object value, ImmutableSortedMap.Builder<String, String> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> flatten(path + "." + name, inner, flat));
        } else if (value instanceof List<?> list && list.stream().anyMatch(inner -> inner instanceof Map)) {
            for (int index = 0; index < list.size(); index++) {
                flatten(path + "[" + index + "]", list.get(index), flat);
            }
        } else {
            flat.put(path, value.toString());
        }
    }
}
