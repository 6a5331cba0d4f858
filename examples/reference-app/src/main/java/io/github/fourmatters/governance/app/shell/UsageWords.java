package io.github.fourmatters.governance.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with an option as it was typed, without the words of Java or of the library that reads the command line. */
final class UsageWords {
    private static final String NO_VALUE = "Missing required parameter for option";

    private UsageWords() {}

    static Sentence of(ParameterException problem) {
        ArgSpec option = problem.getArgSpec();
        String value = problem.getValue();
        if (problem instanceof OverwrittenOptionException twice) {
            String name = name(twice.getOverwritten());
            return new Sentence(name + " is given twice", name + " 重复给出");
        } else if (option != null && value != null) {
            String given = name(option) + " " + value;
            Sentence expected = expected(option);
            return new Sentence(given + expected.english(), given + expected.chinese());
        } else if (problem instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing);
        } else if (problem instanceof UnmatchedArgumentException unmatched) {
            String there = String.join(" ", unmatched.getUnmatched());
            return new Sentence("'" + there + "' is not known here", "不认识“" + there + "”");
        } else if (!problem.getCommandLine().getSubcommands().isEmpty()) {
            return new Sentence("a command is missing", "缺少命令");
        }
        return LibrarySentences.of(String.valueOf(problem.getMessage()));
    }

    private static Sentence missing(MissingParameterException missing) {
        List<ArgSpec> all = missing.getMissing();
        String names = all.stream().map(UsageWords::name).collect(Collectors.joining(", "));
        if (String.valueOf(missing.getMessage()).startsWith(NO_VALUE)) {
            return new Sentence(names + " needs a value", names + " 缺少取值");
        }
        return new Sentence(names + (all.size() == 1 ? " is" : " are") + " missing", "缺少 " + names);
    }

    private static String name(ArgSpec option) {
        return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
    }

    private static Sentence expected(ArgSpec option) {
        Class<?>[] types = option.auxiliaryTypes();
        Class<?> type = types.length > 0 && !Map.class.isAssignableFrom(option.type()) ? types[0] : option.type();
        return ValueTypes.expected(type)
                .orElseGet(() -> type.isEnum()
                        ? new Sentence(" is none of " + values(type), " 不在可用值之列：" + values(type))
                        : form(option));
    }

    private static Sentence form(ArgSpec option) {
        String form = option.paramLabel();
        Class<?>[] types = option.auxiliaryTypes();
        boolean hasKeys = types.length > 0 && types[0].isEnum();
        return new Sentence(
                " is not of the form " + form + (hasKeys ? ", with a whole number for one of " + values(types[0]) : ""),
                " 不符合格式 " + form + (hasKeys ? "，即整数配以下之一：" + values(types[0]) : ""));
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
