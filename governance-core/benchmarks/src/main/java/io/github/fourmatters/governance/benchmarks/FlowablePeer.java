package io.github.fourmatters.governance.benchmarks;

import com.google.common.collect.ImmutableMap;
import javax.sql.DataSource;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * A process engine that is asked for the same: a process of as many steps as the life cycle, the first by its start and each other one by a
 * task that is completed, each with a text. Its history is kept as it is by default; nothing runs in the background.
 */
final class FlowablePeer implements AutoCloseable {
    private static final String KEY = "issue";

    private final ProcessEngine engine;

    /** In a schema of its own, or it would take the tables of another run for its own. */
    FlowablePeer(DataSource source, String schema) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(source);
        configuration.setDatabaseSchema(schema);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addBpmnModel("issue.bpmn20.xml", model())
                .deploy();
    }

    private static BpmnModel model() {
        Process process = new Process();
        process.setId(KEY);
        StartEvent start = new StartEvent();
        start.setId("start");
        process.addFlowElement(start);
        String last = "start";
        for (int step = 1; step < TenSteps.STEPS; step++) {
            UserTask task = new UserTask();
            task.setId("step" + step);
            process.addFlowElement(task);
            process.addFlowElement(new SequenceFlow(last, task.getId()));
            last = task.getId();
        }
        EndEvent end = new EndEvent();
        end.setId("end");
        process.addFlowElement(end);
        process.addFlowElement(new SequenceFlow(last, "end"));
        BpmnModel model = new BpmnModel();
        model.addProcess(process);
        return model;
    }

    /** Lives through one process, and tells how many steps that took: each is a transaction. */
    int live(int number) {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        KEY, "issue-" + number, ImmutableMap.of("words", "The lamp in house " + number + " is broken"))
                .getId();
        for (int step = 1; step < TenSteps.STEPS; step++) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .singleResult();
            engine.getTaskService().complete(task.getId(), ImmutableMap.of("note" + step, "Done, step " + step));
        }
        return TenSteps.STEPS;
    }

    @Override
    public void close() {
        engine.close();
    }
}
