package io.github.fourmatters.governance.app.shell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with an option as it was typed, without the words of Java or of the library that reads the command line. */
final class UsageWords {
    private UsageWords() {}

    static String of(ParameterException problem, Language language) {
        ArgSpec option = problem.getArgSpec();
        String value = problem.getValue();
        if (option != null && value != null) {
            return name(option) + " " + value + expected(option, language);
        }
        if (problem instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            String names = names(missing.getMissing());
            return language.of(names + (missing.getMissing().size() == 1 ? " is" : " are") + " missing", "缺少 " + names);
        }
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String there = String.join(" ", unmatched.getUnmatched());
            return language.of("'" + there + "' is not known here", "不认识“" + there + "”");
        }
        return language.of(String.valueOf(problem.getMessage()), "命令行有误");
    }

    private static String name(ArgSpec option) {
        return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(UsageWords::name).collect(Collectors.joining(", "));
    }

    private static String expected(ArgSpec option, Language language) {
        Class<?> type = option.auxiliaryTypes().length > 0 && !Map.class.isAssignableFrom(option.type())
                ? option.auxiliaryTypes()[0]
                : option.type();
        if (type == LocalDate.class) {
            return language.of(" is not a day; write it like 2026-03-02", " 不是日期；请写作 2026-03-02");
        } else if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return language.of(" is not a whole number, or too large a one", " 不是整数，或数值过大");
        } else if (type.isEnum()) {
            return language.of(" is none of ", " 不在可用值之列：") + values(type);
        }
        String form = option.paramLabel();
        return language.of(" is not of the form " + form, " 不符合格式 " + form) + keys(option, language);
    }

    private static String keys(ArgSpec option, Language language) {
        Class<?>[] types = option.auxiliaryTypes();
        return types.length > 0 && types[0].isEnum()
                ? language.of(", with a whole number for one of ", "，即整数配以下之一：") + values(types[0])
                : "";
    }

    private static String values(@Nullable Class<?> type) {
        return type == null
                ? ""
                : Arrays.stream(type.getEnumConstants())
                        .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
