package io.github.fourmatters.governance.tck.durable;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import io.github.fourmatters.governance.tck.workload.StoragePlace;
import io.github.fourmatters.governance.tck.workload.WorkloadProcess;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Is the process that opens the storage of a contract's subclass and works on it until it is killed. */
final class WorkingProcess {

    private WorkingProcess() {}

    /** Says how the storage of a contract's subclass is opened, here and in another process. */
    static StoragePlace<Fact> place(DurabilityContract contract) {
        return new StoragePlace<>(
                folder -> contract.open(folder, new FactCodec()),
                Fact::new,
                WorkingProcess.class,
                ImmutableList.of(contract.getClass().getName()));
    }

    /** Opens the storage and works, as far as the parent permits. */
    public static void main(String[] args) {
        List<String> all = Arrays.asList(args);
        WorkloadProcess.run(
                Path.of(args[0]), all.subList(3, all.size()), () -> storage(args[1], Path.of(args[2])), Fact::new);
    }

    private static DurableStorage<Fact> storage(String contract, Path folder) {
        return contract(contract).open(folder, new FactCodec());
    }

    static DurabilityContract contract(String name) {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (DurabilityContract) constructor.newInstance();
        } catch (ReflectiveOperationException error) {
            throw new IllegalStateException(name + " needs a constructor without parameters", error);
        }
    }
}
