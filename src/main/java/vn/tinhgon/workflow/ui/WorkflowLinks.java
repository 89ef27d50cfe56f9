package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.kernel.WorkflowDecisionId;
import vn.tinhgon.workflow.WorkflowFilter;
import vn.tinhgon.workflow.WorkflowFilter.Which;

/** Ways to internal workflows: {@code workflows?which=WITHOUT&unit=…}, {@code workflows/…}, {@code workflow-decisions/…}. */
public final class WorkflowLinks {

    static final String ROUTE = "workflows";

    /** What the address calls the procedure. */
    static final String PROCEDURE = "procedure";

    /** What the address calls the decision. */
    static final String DECISION = "workflowDecision";

    private static final String TEXT = "text";
    private static final String FIELD = "field";
    private static final String UNIT = "unit";
    private static final String WHICH = "which";

    private WorkflowLinks() {}

    /** A link to the workflows of {@code procedure} that reads {@code words}. */
    public static RouterLink to(ProcedureId procedure, String words) {
        return new RouterLink(words, WorkflowView.class, named(procedure));
    }

    static RouterLink toList(String words) {
        return new RouterLink(words, WorkflowsView.class);
    }

    /** The list as {@code filter} narrows it. */
    static RouterLink toList(WorkflowFilter filter, String words) {
        var link = toList(words);
        link.setQueryParameters(address(filter).getQueryParameters());
        return link;
    }

    static RouterLink toDecision(WorkflowDecisionId decision, String words) {
        return new RouterLink(words, DecisionView.class, new RouteParameters(DECISION, decision.text()));
    }

    static void open(ProcedureId procedure) {
        UI.getCurrent().navigate(WorkflowView.class, named(procedure));
    }

    static void record(ProcedureId procedure) {
        UI.getCurrent().navigate(RecordWorkflowView.class, named(procedure));
    }

    private static RouteParameters named(ProcedureId procedure) {
        return new RouteParameters(PROCEDURE, procedure.text());
    }

    static Location address(WorkflowFilter filter) {
        var query = new HashMap<String, String>();
        if (!filter.text().isBlank()) {
            query.put(TEXT, filter.text());
        }
        filter.field().ifPresent(field -> query.put(FIELD, field));
        filter.unit().ifPresent(unit -> query.put(UNIT, unit.text()));
        if (filter.which() != Which.ALL) {
            query.put(WHICH, filter.which().name());
        }
        return new Location(ROUTE, QueryParameters.simple(query));
    }

    /** How the address narrows the list; what it does not understand narrows nothing. */
    static WorkflowFilter filter(Location location) {
        var query = location.getQueryParameters();
        return new WorkflowFilter(
                query.getSingleParameter(TEXT).orElse(""),
                query.getSingleParameter(FIELD),
                query.getSingleParameter(UNIT).flatMap(UnitId::parse),
                query.getSingleParameter(WHICH).flatMap(WorkflowLinks::which).orElse(Which.ALL));
    }

    private static Optional<Which> which(String word) {
        return Stream.of(Which.values())
                .filter(which -> which.name().equals(word))
                .findFirst();
    }

    /** @throws NotFound where the address names none */
    static ProcedureId procedure(BeforeEvent event) {
        return event.getRouteParameters()
                .get(PROCEDURE)
                .flatMap(ProcedureId::parse)
                .orElseThrow(() -> new NotFound("procedure"));
    }

    /** @throws NotFound where the address names none */
    static WorkflowDecisionId decision(BeforeEvent event) {
        return event.getRouteParameters()
                .get(DECISION)
                .flatMap(WorkflowDecisionId::parse)
                .orElseThrow(() -> new NotFound("workflow_decision"));
    }
}
