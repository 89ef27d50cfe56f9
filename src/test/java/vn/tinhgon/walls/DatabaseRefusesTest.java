package vn.tinhgon.walls;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;

/**
 * What the database refuses whoever asks, its own owner included: a figure, a plan, a period or a right that was decided
 * stays as it is. Each refusal in the words of the trigger that is meant.
 */
@PortalTest
class DatabaseRefusesTest {

    private static final String ALL_SUBMITTED = "update entry set state = 'APPROVED'";
    private static final String CLOSED =
            "update reporting_period set closed_at = utc_timestamp(6), closed_by = (select min(id) from person where tenant_id = @tenant_id)";

    private static final String WITHDRAW =
            "insert into assignment_withdrawal (id, assignment_id, reason, person_id, withdrawn_at)"
                    + " select 1, 1, 'nhầm', person_id, withdrawn_at from assignment_withdrawal";
    private static final String GIVEN_ANEW =
            "insert into assignment (id, target_id, unit_id) select 1, target_id, unit_id from assignment_withdrawal";
    private static final String DECIDED =
            "insert into procedure_version (id, procedure_id, number, act, decision_number, decided_on, in_force_from, unit_id,"
                    + " name, field, deciding_level, online_level, legal_basis, taken_in_at, result, hours, other_dong,"
                    + " times_a_year, subjects_a_year, entered_at) select %1$d, procedure_id, %1$d, '%2$s', '1', '%3$s', '%3$s',"
                    + " unit_id, name, field, deciding_level, online_level, '', '', '', hours, other_dong, 1, 1, entered_at"
                    + " from procedure_version where number = 1";
    private static final String APPROVED =
            "insert into workflow (id, decision_id, procedure_id, name, hours, in_force_from, entered_by, entered_at)"
                    + " select 1, decision_id, procedure_id, name, hours, in_force_from, entered_by, entered_at from workflow";
    private static final String RECOMMENDED =
            "insert into recommendation (id, plan_id, authority, asks, instrument, entered_by, sent_number, sent_on)"
                    + " select 1, plan_id, authority, asks, instrument, entered_by, '5', '2024-03-01' from recommendation";
    private static final String TAKE_OUT = "insert into target_removal (id, target_id, reason, person_id, removed_at)";
    private static final String ASK =
            "insert into not_applicable_request (id, assignment_id, unit_id, reason, requested_by, requested_at)"
                    + " select %d, assignment_id, unit_id, 'khác', requested_by, requested_at from not_applicable_request";

    private static final String ANNOUNCE =
            "insert into announcement (id, number, announced_on, issuer, field, excerpt, unit_id)"
                    + " select %d, number, announced_on, %s, field, excerpt, unit_id from announcement";
    private static final String PUBLISH =
            "insert into announcement_publication (id, announcement_id, duty, number, decision_number, published_on, note,"
                    + " reason, entered_by, entered_at) select 1, announcement_id, '%s', %d, '1', '%s', '', '%s', entered_by,"
                    + " entered_at from announcement_publication";

    private static final String OPINE =
            "insert into opinion_version (id, opinion_id, number, stance, words, given_on, reason, entered_by, entered_at)"
                    + " select 1, opinion_id, %d, '%s', '%s', '%s', '%s', entered_by, entered_at from opinion_version";
    private static final String SEND = "update ministry_draft set sent_on = '2024-06-14', sent_number = '9/UBND'";

    private static final String DECLINE_IDEA =
            "update idea set state = 'DECLINED', plan_id = null, reason = 'trùng', decided_by = entered_by,"
                    + " decided_at = entered_at";

    private static final String SAY =
            "insert into entry_voice (id, entry_version_id, unit_id, voice, words, person_id, said_at)"
                    + " select 1, entry_version_id, v.unit_id, '%s', '%s', person_id, said_at"
                    + " from entry_voice v join entry e using (tenant_id)";

    private static final String APPROVE =
            "update simplification_plan set state = 'APPROVED', decision_number = '1', decided_on = '2024-06-15'";
    private static final String COMMENT =
            "insert into plan_comment (id, plan_id, plan_version, part, number, answers, unit_id, person_id, words, said_at)"
                    + " select 1, plan_id, 1, '%s', 0, %s, unit_id, person_id, '%s', said_at from plan_comment";
    private static final String PUBLISH_LIST = "update plan_list set published_on = '2024-06-01', comment_until = '%s'";
    private static final String SUBMIT_LIST =
            "update plan_list set submission_number = '12/TTr', submitted_on = '2024-06-14'";
    private static final String DECIDE_LIST = "update plan_list set decision_number = '1', decided_on = '2024-06-15'";
    private static final String DISCARD_LIST =
            "update plan_list set discarded_by = drawn_by, discarded_at = now()," + " discarded_reason = 'nhầm'";

    private static final String DRAFT_SHEET =
            "insert into score_sheet (id, tier, follows, name, entered_by, entered_at)"
                    + " select floor(rand() * 1000000), tier, id, name, entered_by, entered_at from score_sheet"
                    + " where number = 1";
    private static final String PUT_IN_FORCE =
            "update score_sheet set number = 1, in_force_from = '%s', basis = '1', put_in_force_by = entered_by,"
                    + " put_in_force_at = entered_at where number is null";
    private static final String APPROVE_POINTS = "update entered_points set state = 'APPROVED', decided_at = now(),"
            + " decided_by = (select min(id) from person where tenant_id = @tenant_id and id <> entered_by)";
    private static final String PUBLISH_AGAIN =
            "insert into snapshot (id, programme_id, tier, period_from, period_until, number, paper_number, paper_on,"
                    + " reason, sha256, published_by, published_at) select 1, programme_id, tier, period_from, period_until,"
                    + " %d, paper_number, '%s', '%s', sha256, published_by, published_at from snapshot";

    private static final String ANSWER_CONTEST =
            "update contest set outcome = 'REJECTED', answer = 'đúng', answered_at = entered_at, answered_by ="
                    + " (select max(id) from person where tenant_id = @tenant_id and id <> contest.entered_by)";
    private static final String CONTEST_AGAIN =
            "insert into contest (id, assignment_id, unit_id, cause, words, entered_by, entered_at)"
                    + " select 1, assignment_id, %s, '%s', 'khác', entered_by, entered_at from contest";

    private static final String DOCUMENT_AGAIN =
            "insert into report_document (id, report_id, report_version, period_id, number, title, person_id, asked_at)"
                    + " select 1, report_id, report_version, period_id, %d, title, person_id, asked_at from report_document";

    private static final String TAKE_OFF =
            "update plan_list_line set removed_at = utc_timestamp(6), removed_reason = 'nhầm',"
                    + " removed_by = (select min(id) from person where tenant_id = @tenant_id)";

    /** @param before what is done first, each of which goes through */
    private record Refusal(String words, String statement, String... before) {}

    private static final List<Refusal> REFUSALS = List.of(
            new Refusal(
                    "closed period: what was reported in it stays as it is", "update entry set version = 2", CLOSED),
            new Refusal("approved figure: it stays as it is", "update entry set state = 'SUBMITTED'", ALL_SUBMITTED),
            new Refusal(
                    "a figure is approved after it was submitted",
                    "update entry set state = 'APPROVED'",
                    "update entry set state = 'RETURNED'"),
            new Refusal(
                    "a figure stays with its assignment, period and unit", "update entry set unit_id = unit_id + 1"),
            new Refusal("reported target: how it is judged stays as it is", "update target set comparison = 'AT_MOST'"),
            new Refusal(
                    "programme with periods: its year stays as it is",
                    "update programme set until_on = until_on + interval 1 day"),
            new Refusal(
                    "two programmes in one time: a day belongs to one",
                    "insert into programme (id, name, from_on, until_on)"
                            + " select 1, name, from_on + interval 1 day, until_on from programme"),
            new Refusal(
                    "two programmes in one time: a day belongs to one",
                    "update programme set from_on = from_on - interval 1 day where id = 1",
                    "insert into programme (id, name, from_on, until_on)"
                            + " select 1, name, until_on, until_on + interval 1 year from programme"),
            new Refusal(
                    "received target: it is not objected to any more",
                    "insert into target_receipt (id, assignment_id, goal_version_id, unit_id, answer, reason, person_id, answered_at)"
                            + " select 2, assignment_id, goal_version_id, unit_id, 'OBJECTED', 'khác', person_id, answered_at"
                            + " from target_receipt where answer = 'RECEIVED'",
                    "insert into target_receipt (id, assignment_id, goal_version_id, unit_id, answer, person_id, answered_at)"
                            + " select 1, assignment_id, goal_version_id, unit_id, 'RECEIVED', person_id, answered_at"
                            + " from target_receipt"),
            new Refusal(
                    "withdrawn figure: it stays as it is",
                    "update printed_figure set printed_text = 'khác'",
                    "update printed_figure set withdrawn_at = utc_timestamp(6), withdrawn_reason = 'nhầm',"
                            + " withdrawn_by = (select min(id) from person where tenant_id = @tenant_id)"),
            new Refusal(
                    "answer: a unit answers for its own plans and figures",
                    "insert into formality_answer (id, rule, plan_id, unit_id, numbers, words, person_id, answered_at)"
                            + " select 1, rule, plan_id, u.id, numbers, words, person_id, answered_at"
                            + " from formality_answer a join unit u using (tenant_id) where u.id <> a.unit_id"),
            new Refusal(
                    "idea: it is decided after it was given",
                    "insert into idea (id, unit_id, words, source, offered_on, entered_by, entered_at, state, reason, decided_by,"
                            + " decided_at) select 1, unit_id, words, source, offered_on, entered_by, entered_at, 'DECLINED',"
                            + " 'trùng', entered_by, entered_at from idea"),
            new Refusal("idea: it stays as it was given", "update idea set words = 'khác'"),
            new Refusal(
                    "decided idea: it stays so while its plan stands",
                    DECLINE_IDEA,
                    "update idea set state = 'TAKEN_UP', decided_by = entered_by, decided_at = entered_at,"
                            + " plan_id = (select min(id) from simplification_plan where tenant_id = @tenant_id)"),
            new Refusal(
                    "decided idea: it stays so while its plan stands", "update idea set reason = 'khác'", DECLINE_IDEA),
            new Refusal(
                    "idea: it was given after its plan was decided",
                    "update idea set state = 'TAKEN_UP', decided_by = entered_by, decided_at = entered_at,"
                            + " plan_id = (select min(id) from simplification_plan where tenant_id = @tenant_id"
                            + " and decision_number = '1')",
                    "update simplification_plan set state = 'APPROVED', decision_number = '1', decided_on = '2024-06-02'"
                            + " where state = 'SUBMITTED'"),
            new Refusal(
                    "idea: the unit in charge takes it up into a plan of its own",
                    "update idea set state = 'TAKEN_UP', decided_by = entered_by, decided_at = entered_at,"
                            + " plan_id = (select min(id) from simplification_plan where tenant_id = @tenant_id)",
                    "insert into idea (id, unit_id, words, source, offered_on, entered_by, entered_at)"
                            + " select 1, min(u.id), min(words), min(source), min(offered_on), min(entered_by), min(entered_at)"
                            + " from idea i join unit u using (tenant_id) where u.id <> i.unit_id"),
            new Refusal("a printed figure is withdrawn, not deleted", "delete from printed_figure"),
            new Refusal(
                    "closed period: what was reported in it stays as it is",
                    "insert into dossier_count (id, unit_id, period_id, import_id, number, received)"
                            + " select 1, unit_id, period_id, import_id, 2, received from dossier_count",
                    CLOSED),
            new Refusal(
                    "dossier counts: what a file said stays, a newer file replaces it",
                    "update dossier_count set received = 11"),
            new Refusal(
                    "closed period: what was reported in it stays as it is",
                    "insert into overdue_dossier (id, count_id, code) select 1, count_id, 'khác' from overdue_dossier",
                    CLOSED),
            new Refusal(
                    "passed on target: only a unit that has it passes it on",
                    "insert into assignment (id, target_id, unit_id, passed_on_by) select 1, w.target_id, u.id, u.id"
                            + " from assignment_withdrawal w join unit u using (tenant_id)"
                            + " where u.id <> w.unit_id"),
            new Refusal(
                    "passed on target: it goes to a unit right under one's own",
                    "insert into assignment (id, target_id, unit_id, passed_on_by)"
                            + " select 1, a.target_id, u.id, a.unit_id from assignment a join unit u using (tenant_id)"
                            + " where a.standing and u.id <> a.unit_id"),
            new Refusal(
                    "passed on target: by whom stays as it is",
                    "update assignment set passed_on_by = unit_id where standing"),
            new Refusal(
                    "goal: it is no number of the kind that its target asks for",
                    "insert into goal_version (id, assignment_id, goal, in_force_from, reason)"
                            + " select 1, assignment_id, 120, in_force_from, '' from goal_version"),
            new Refusal(
                    "goal of none: only «at most» has it",
                    "insert into goal_version (id, assignment_id, goal, in_force_from, reason)"
                            + " select 1, assignment_id, 0, in_force_from, '' from goal_version"),
            new Refusal(
                    "goal of none: units have it, so the comparison stays",
                    "update target set comparison = 'AT_LEAST' where comparison = 'AT_MOST'",
                    GIVEN_ANEW,
                    "update target set comparison = 'AT_MOST' where number = 2",
                    "insert into goal_version (id, assignment_id, goal, in_force_from, reason)"
                            + " select 1, 1, 0, from_on, 'không có' from programme"),
            new Refusal(
                    "given target: it asks for the kind of figure that its goals are of",
                    "update target set figure_kind = 'COUNT'"),
            new Refusal(
                    "figure: it is none of the kind that its target asks for",
                    "insert into entry_version (id, entry_id, number, numerator, denominator, reached_on, entered_by,"
                            + " entered_at) select 1, entry_id, 99, 1, 1, '2024-06-01', entered_by, entered_at"
                            + " from entry_version"),
            new Refusal(
                    "reported target: it is not taken back",
                    "insert into assignment_withdrawal (id, assignment_id, reason, person_id, withdrawn_at)"
                            + " select 1, assignment_id, 'nhầm', 1, utc_timestamp(6) from entry"),
            new Refusal(
                    "target owed in a closed period: it is not taken back",
                    WITHDRAW,
                    GIVEN_ANEW,
                    "insert into goal_version (id, assignment_id, goal, in_force_from, reason)"
                            + " select 1, 1, 50, from_on, 'lại' from programme",
                    CLOSED),
            new Refusal(
                    "taken back target: it was so before",
                    WITHDRAW.replace("select 1, 1,", "select 1, assignment_id,")),
            new Refusal(
                    "taken back target: it stays so, give it anew",
                    "update assignment set standing = true where standing is null"),
            new Refusal(
                    "an assignment stays with its target and unit",
                    "update assignment set unit_id = unit_id + 1 where standing"),
            new Refusal(
                    "taken back target: nobody reports it",
                    "insert into entry (id, assignment_id, period_id, unit_id, state, current_version_id)"
                            + " select 1, w.assignment_id, e.period_id, e.unit_id, 'DRAFT', 1"
                            + " from entry e join assignment_withdrawal w using (tenant_id)"),
            new Refusal("procedure: its versions follow one another", DECIDED.formatted(3, "AMENDED", "2024-12-31")),
            new Refusal(
                    "procedure: a later decision is in force from a later day",
                    DECIDED.formatted(2, "AMENDED", "2024-01-31")),
            new Refusal(
                    "abolished procedure: it stays so",
                    DECIDED.formatted(3, "AMENDED", "2025-01-31"),
                    DECIDED.formatted(2, "ABOLISHED", "2024-12-31")),
            new Refusal(
                    "abolished procedure: it stays so",
                    "update admin_procedure set abolished_on = null",
                    "update admin_procedure set abolished_on = '2024-12-31'"),
            new Refusal(
                    "procedure: nobody has counted its figures on a day to come",
                    DECIDED.formatted(2, "AMENDED", "2024-12-31")
                            .replace("entered_at)", "entered_at, figures_on)")
                            .replace("entered_at from", "entered_at, '2124-06-16' from")),
            new Refusal("procedure_version_duration", "update procedure_version set days = -1"),
            new Refusal("admin_procedure_duration", "update admin_procedure set days = -1"),
            new Refusal("procedure_paper_amounts", "update procedure_paper set hours = 0"),
            new Refusal("procedure_paper_amounts", "update procedure_paper set service_dong = -1"),
            new Refusal("procedure: it stays public, or internal", "update admin_procedure set scope = 'PUBLIC'"),
            new Refusal(
                    "abolished procedure: there is nothing to simplify",
                    "insert into simplification_plan (id, procedure_id, unit_id, in_year, state, action, content,"
                            + " after_hours, after_other_dong, income_dong, before_dong, after_dong, entered_by)"
                            + " select 1, procedure_id, unit_id, 2025, 'DRAFT', action, content, after_hours,"
                            + " after_other_dong, income_dong, before_dong, after_dong, entered_by"
                            + " from simplification_plan",
                    "update admin_procedure set abolished_on = '2024-01-31'"),
            new Refusal("workflow: a later decision is in force from a later day", APPROVED),
            new Refusal(
                    "abolished procedure: nobody handles it any longer",
                    APPROVED,
                    "update admin_procedure set abolished_on = '2024-01-31'"),
            new Refusal(
                    "workflow_of_decision",
                    "insert into workflow (id, decision_id, procedure_id, name, hours, in_force_from, entered_by, entered_at)"
                            + " select 1, decision_id, procedure_id, name, hours, '2024-12-31', entered_by, entered_at"
                            + " from workflow"),
            new Refusal(
                    "workflow_step_hours",
                    "insert into workflow_step (id, workflow_id, number, doer, work, hours)"
                            + " select 1, workflow_id, 2, doer, work, 0 from workflow_step"),
            new Refusal(
                    "workflow_step_hours",
                    "insert into workflow_step (id, workflow_id, number, doer, work, hours)"
                            + " select 1, workflow_id, 2, doer, work, 10000.01 from workflow_step"),
            new Refusal(
                    "workflow_decision_days",
                    "insert into workflow_decision (id, number, signed_on, in_force_from, issuer, entered_by, entered_at)"
                            + " select 1, '2', '2024-06-02', '2024-06-01', issuer, entered_by, entered_at"
                            + " from workflow_decision"),
            new Refusal(
                    "given target: it is not taken out",
                    TAKE_OUT + " select 1, target_id, 'nhầm', 1, utc_timestamp(6) from assignment where standing"),
            new Refusal(
                    "target with printed figures: it is not taken out",
                    TAKE_OUT + " select 1, target_id, 'nhầm', 1, utc_timestamp(6) from assignment_withdrawal",
                    "update printed_figure set target_id ="
                            + " (select target_id from assignment_withdrawal where tenant_id = @tenant_id)"),
            new Refusal(
                    "taken out target: it was so before",
                    TAKE_OUT + " select 1, target_id, 'lại', person_id, removed_at from target_removal"),
            new Refusal(
                    "taken out target: it stays so, add it anew",
                    "update target set standing = true where standing is null"),
            new Refusal(
                    "taken out target: nobody is given it",
                    "insert into assignment (id, target_id, unit_id)"
                            + " select 1, target_id, unit_id from target_removal join entry using (tenant_id)"),
            new Refusal(
                    "taken out target: no printed figure stands beside it",
                    "update printed_figure set target_id ="
                            + " (select target_id from target_removal where tenant_id = @tenant_id)"),
            new Refusal(
                    "target that does not apply: there is nothing to ask",
                    ASK.formatted(1),
                    "update assignment set not_applicable_reason = 'khác' where standing"),
            new Refusal("asked before: the answer is awaited", ASK.formatted(2), ASK.formatted(1)),
            new Refusal(
                    "own request: somebody else decides it",
                    "insert into not_applicable_decision (id, request_id, granted, reason, person_id, decided_at)"
                            + " select 1, id, true, 'được', requested_by, requested_at from not_applicable_request"),
            new Refusal(
                    "only an objection of somebody else is answered",
                    "insert into receipt_answer (id, receipt_id, answer, person_id, answered_at)"
                            + " select 1, id, 'không', person_id, answered_at from target_receipt"),
            new Refusal(
                    "closed period: what was reported in it stays as it is",
                    SAY.formatted("COMMENTED", "muộn"),
                    CLOSED),
            new Refusal(
                    "only a joint lead confirms a figure or disputes it",
                    SAY.formatted("CONFIRMED", "").replace("v.unit_id", "e.unit_id")),
            new Refusal(
                    "only who leads or coordinates speaks of a figure",
                    SAY.formatted("COMMENTED", "của mình").replace("v.unit_id", "e.unit_id")),
            new Refusal(
                    "earlier figure or draft: others speak of what lies before them",
                    SAY.formatted("COMMENTED", "sớm"),
                    "update entry set state = 'DRAFT'"),
            new Refusal(
                    "decided figure: it is confirmed before, not after", SAY.formatted("CONFIRMED", ""), ALL_SUBMITTED),
            new Refusal("entry_voice_once", SAY.formatted("CONFIRMED", "")),
            new Refusal("a figure is never deleted", "delete from entry"),
            new Refusal(
                    "a figure is approved after it was submitted",
                    "insert into entry (id, assignment_id, period_id, unit_id, state, current_version_id)"
                            + " select 1, assignment_id, period_id, unit_id, 'APPROVED', 1 from entry"),
            new Refusal(
                    "approved figure: it stays as it is",
                    "insert into entry_version (id, entry_id, number, numerator, denominator, entered_by, entered_at)"
                            + " select 1, entry_id, 2, 1, 1, entered_by, entered_at from entry_version",
                    ALL_SUBMITTED),
            new Refusal(
                    "a figure is set aside when another takes its place",
                    "insert into entry (id, assignment_id, period_id, unit_id, revision, correction_reason, state, set_aside,"
                            + " current_version_id) select 1, assignment_id, period_id, unit_id, 2, 'x', 'DRAFT', true, 1"
                            + " from entry"),
            new Refusal(
                    "a correction is of an approved figure",
                    "insert into entry (id, assignment_id, period_id, unit_id, revision, correction_reason, state,"
                            + " current_version_id) select 1, assignment_id, period_id, unit_id, 2, 'x', 'DRAFT', 1"
                            + " from entry"),
            new Refusal("a figure is set aside when another takes its place", "update entry set set_aside = true"),
            new Refusal("approved figure: it stays as it is", "update entry set set_aside = true", ALL_SUBMITTED),
            new Refusal("a figure stays with its assignment, period and unit", "update entry set revision = 2"),
            new Refusal(
                    "decided request: it stays as it was decided",
                    "update period_reopening set answer = 'khác'",
                    "update period_reopening set state = 'REFUSED', answer = 'không', decided_at = requested_at,"
                            + " decided_by = (select max(id) from person where tenant_id = @tenant_id"
                            + " and id not in (select requested_by from period_reopening))"),
            new Refusal("a request stays as it was asked", "update period_reopening set reason = 'khác'"),
            new Refusal(
                    "a request is decided after it was asked",
                    "insert into period_reopening (id, period_id, unit_id, reason, requested_by, requested_at, state,"
                            + " answer, decided_by, decided_at) select 1, period_id, unit_id, reason, requested_by,"
                            + " requested_at, 'REFUSED', 'x', requested_by, requested_at from period_reopening"),
            new Refusal(
                    "a request waits already",
                    "insert into period_reopening (id, period_id, unit_id, reason, requested_by, requested_at, state)"
                            + " select 1, period_id, unit_id, reason, requested_by, requested_at, 'ASKED'"
                            + " from period_reopening"),
            new Refusal("handed in figure: its evidence stays as it is", "update entry_evidence set withdrawn = true"),
            new Refusal(
                    "handed in figure: its evidence stays as it is",
                    "insert into entry_evidence (id, entry_id, file_id) select 1, entry_id, file_id from entry_evidence"),
            new Refusal("evidence stays with its figure", "update entry_evidence set file_id = file_id + 1"),
            new Refusal("what was typed is kept: write a new version", "update entry_version set note = 'khác'"),
            new Refusal("what was typed is kept", "delete from entry_version"),
            new Refusal(
                    "closed period: what was reported in it stays as it is",
                    "insert into entry_step (id, entry_id, entry_version_id, state, person_id, taken_at)"
                            + " select 1, entry_id, entry_version_id, 'APPROVED', person_id, taken_at from entry_step",
                    CLOSED),
            new Refusal(
                    "closed period: it stays closed",
                    "update reporting_period set closed_at = null, closed_by = null",
                    CLOSED),
            new Refusal("a period is never deleted", "delete from reporting_period"),
            new Refusal(
                    "a plan is approved after it was submitted",
                    "insert into simplification_plan (id, procedure_id, unit_id, in_year, state, action, content,"
                            + " after_hours, after_other_dong, income_dong, before_dong, after_dong, entered_by,"
                            + " decision_number, decided_on) select 1, procedure_id, unit_id, 2025, 'APPROVED', action,"
                            + " content, after_hours, after_other_dong, income_dong, before_dong, after_dong,"
                            + " entered_by, '1', '2024-01-01' from simplification_plan"),
            new Refusal(
                    "a plan is approved after it was submitted",
                    "update simplification_plan set state = 'APPROVED', decision_number = '1', decided_on = '2024-01-01'",
                    "update simplification_plan set state = 'RETURNED' where state = 'SUBMITTED'"),
            new Refusal(
                    "approved plan: it stays as it is",
                    "update simplification_plan set content = 'khác'",
                    "update simplification_plan set state = 'APPROVED', decision_number = '1', decided_on = '2024-01-01'"
                            + " where state = 'SUBMITTED'"),
            new Refusal(
                    "a plan stays with its procedure, unit and year",
                    "update simplification_plan set in_year = in_year + 1"),
            new Refusal(
                    "frozen baseline: it stays as it is",
                    "update reduction set baseline_on = '2023-12-30' where in_year = 2023"),
            new Refusal(
                    "frozen baseline: it stays as it is", "update reduction set income_dong = 1 where in_year = 2023"),
            new Refusal(
                    "frozen baseline: it stays as it is",
                    "update reduction set frozen_at = null, frozen_by = null, income_dong = null where in_year = 2023"),
            new Refusal(
                    "merged procedures: they come around in a circle",
                    "update simplification_plan set action = 'MERGE', merged_into = procedure_id"),
            new Refusal(
                    "merged procedures: they come around in a circle",
                    "insert into simplification_plan (id, procedure_id, unit_id, in_year, state, action, merged_into, content,"
                            + " after_hours, after_other_dong, income_dong, before_dong, after_dong, entered_by)"
                            + " select 1, procedure_id, unit_id, 2025, 'DRAFT', 'MERGE', procedure_id, content, 0, 0,"
                            + " income_dong, before_dong, 0, entered_by from simplification_plan"),
            new Refusal("reduction: it stays of its scope and year", "update reduction set scope = 'PUBLIC'"),
            new Refusal(
                    "frozen baseline: nothing is added to it",
                    "insert into baseline_line (id, reduction_id, procedure_id, version_id, hours, other_dong, days,"
                            + " times_a_year, subjects_a_year, before_dong) select 1, reduction_id, procedure_id, version_id,"
                            + " hours, other_dong, days, times_a_year, subjects_a_year, before_dong from baseline_line"),
            new Refusal(
                    "plan not enforced: there is nothing for files to show",
                    "insert into plan_evidence (id, plan_id, file_id) select id, id, id from simplification_plan"
                            + " where state = 'SUBMITTED'"),
            new Refusal("evidence stays with its plan", "update plan_evidence set file_id = file_id + 1"),
            new Refusal(
                    "evidence taken out stays out",
                    "update plan_evidence set withdrawn = false",
                    "update plan_evidence set withdrawn = true"),
            new Refusal("answered recommendation: it stays as it is", "update recommendation set answer = 'khác'"),
            new Refusal(
                    "sent recommendation: what it asks stays as it is",
                    "update recommendation set instrument = 'khác' where id = 1",
                    RECOMMENDED),
            new Refusal(
                    "recommendation: it is taken back while its plan is written",
                    "update recommendation set withdrawn = true where id = 1",
                    RECOMMENDED),
            new Refusal(
                    "recommendation: it is sent after its plan was submitted",
                    "update recommendation set sent_on = '2024-02-28', sent_corrected = 'nhầm' where id = 1",
                    RECOMMENDED,
                    "update simplification_plan set submitted_on = '2024-03-01' where state = 'SUBMITTED'"),
            new Refusal(
                    "recommendation_sent_corrected",
                    "update recommendation set sent_corrected = '' where id = 1",
                    RECOMMENDED),
            new Refusal(
                    "recommendation: a higher authority has not agreed",
                    "update simplification_plan set state = 'APPROVED', decision_number = '1', decided_on = '2024-01-01'"
                            + " where state = 'SUBMITTED'",
                    RECOMMENDED),
            new Refusal(
                    "recommendation: its plan is decided",
                    "insert into recommendation (id, plan_id, authority, asks, instrument, entered_by)"
                            + " select 2, plan_id, authority, asks, instrument, entered_by from recommendation",
                    "update simplification_plan set state = 'APPROVED', decision_number = '1', decided_on = '2024-01-01'"
                            + " where state = 'SUBMITTED'"),
            new Refusal("a plan is never deleted", "delete from simplification_plan"),
            new Refusal(
                    "a plan is approved after it was appraised: the province wants it so",
                    APPROVE,
                    "update plan_chain set appraises = true"),
            new Refusal(
                    "a plan is appraised after it was submitted",
                    "update simplification_plan set state = 'APPRAISED'",
                    "update simplification_plan set state = 'RETURNED' where state = 'SUBMITTED'"),
            new Refusal(
                    "a plan is approved with a list whose days of comment are over",
                    APPROVE,
                    "update plan_chain set comment_days = 10"),
            new Refusal(
                    "a plan is approved with a list whose days of comment are over",
                    APPROVE,
                    PUBLISH_LIST.formatted("2999-01-01"),
                    "update plan_chain set comment_days = 10"),
            new Refusal("plan_chain_days", "update plan_chain set comment_days = -1"),
            new Refusal("plan_chain_recorder", "update plan_chain set recorder = 'OTHER'"),
            new Refusal(
                    "plan_chain_one",
                    "insert into plan_chain (id, appraises, comment_days, recorder, set_by, set_at)"
                            + " select 2, appraises, comment_days, recorder, set_by, set_at from plan_chain"),
            new Refusal(
                    "comment: only on a plan that lies with the province",
                    COMMENT.formatted("WHOLE", "null", "khác"),
                    "update simplification_plan set state = 'RETURNED' where state = 'SUBMITTED'"),
            new Refusal(
                    "comment: an ended plan is not answered for any more",
                    COMMENT.formatted("WHOLE", "id", "khác"),
                    "update simplification_plan set state = 'REJECTED' where state = 'SUBMITTED'"),
            new Refusal(
                    "comment: an answer is not answered in its turn",
                    "insert into plan_comment (id, plan_id, plan_version, part, number, answers, unit_id, person_id, words,"
                            + " said_at) select 2, plan_id, 1, part, 0, 1, unit_id, person_id, words, said_at"
                            + " from plan_comment where id = 1",
                    COMMENT.formatted("WHOLE", "id", "khác")),
            new Refusal("plan_comment_part", COMMENT.formatted("OTHER", "null", "khác")),
            new Refusal("plan_comment_words", COMMENT.formatted("WHOLE", "null", "")),
            new Refusal(
                    "decided list of plans: it stays as it is",
                    "update plan_list set title = 'khác'",
                    SUBMIT_LIST,
                    DECIDE_LIST),
            new Refusal("list of plans: it stays of its scope and year", "update plan_list set in_year = 2025"),
            new Refusal(
                    "published list of plans: its days of comment are not cut",
                    "update plan_list set comment_until = '2999-01-01'",
                    PUBLISH_LIST.formatted("2999-01-02")),
            new Refusal(
                    "submitted list of plans: that is not taken back",
                    "update plan_list set submission_number = null, submitted_on = null",
                    SUBMIT_LIST),
            new Refusal(
                    "list of plans: the province wants more days of comment",
                    "update plan_list set published_on = current_date, comment_until = current_date",
                    "update plan_chain set comment_days = 10"),
            new Refusal("plan_list_submitted", SUBMIT_LIST, PUBLISH_LIST.formatted("2999-01-01")),
            new Refusal("plan_list_decided", DECIDE_LIST),
            new Refusal(
                    "plan_list_decided_on",
                    "update plan_list set decision_number = '1', decided_on = '2024-06-13'",
                    SUBMIT_LIST),
            new Refusal("plan_list_comment", "update plan_list set published_on = '2024-06-01'"),
            new Refusal(
                    "list of plans: nothing is added once it is published or submitted",
                    "insert into plan_list_line (id, list_id, plan_id) select 1, list_id, plan_id from plan_list_line",
                    TAKE_OFF,
                    SUBMIT_LIST),
            new Refusal(
                    "list of plans: on it is what was submitted",
                    "insert into plan_list_line (id, list_id, plan_id) select 1, list_id, plan_id from plan_list_line",
                    TAKE_OFF,
                    "update simplification_plan set state = 'RETURNED' where state = 'SUBMITTED'"),
            new Refusal(
                    "plan_list_line_once",
                    "insert into plan_list_line (id, list_id, plan_id) select 1, list_id, plan_id from plan_list_line"),
            new Refusal(
                    "taken off a list of plans: it stays so",
                    "update plan_list_line set removed_at = null, removed_by = null, removed_reason = null",
                    TAKE_OFF),
            new Refusal(
                    "effect of a list of plans: none is kept once it is decided",
                    "insert into plan_list_effect (id, list_id, list_version, kept_on, published, before_dong, days, now_count,"
                            + " now_saving_dong, now_days, then_count, then_saving_dong, then_days, goal_count)"
                            + " select 1, list_id, 99, kept_on, published, before_dong, days, now_count, now_saving_dong,"
                            + " now_days, then_count, then_saving_dong, then_days, goal_count from plan_list_effect",
                    TAKE_OFF,
                    SUBMIT_LIST,
                    DECIDE_LIST),
            new Refusal(
                    "plan_list_effect_amounts",
                    "insert into plan_list_effect (id, list_id, list_version, kept_on, published, before_dong, days, now_count,"
                            + " now_saving_dong, now_days, then_count, then_saving_dong, then_days, goal_count)"
                            + " select 1, list_id, 99, kept_on, published, before_dong, days, now_count, now_saving_dong,"
                            + " now_days, published + 1, then_saving_dong, then_days, goal_count from plan_list_effect"),
            new Refusal(
                    "list of plans: it is submitted after its plans were",
                    SUBMIT_LIST,
                    "update simplification_plan set submitted_on = '2024-06-15' where state = 'SUBMITTED'"),
            new Refusal("a list of plans is discarded once nothing is on it", DISCARD_LIST),
            new Refusal(
                    "discarded list of plans: it stays as it is",
                    "update plan_list set title = 'khác'",
                    TAKE_OFF,
                    DISCARD_LIST),
            new Refusal(
                    "discarded list of plans: nothing is added",
                    "insert into plan_list_line (id, list_id, plan_id) select 1, list_id, plan_id from plan_list_line",
                    TAKE_OFF,
                    DISCARD_LIST),
            new Refusal("plan_list_discarded", "update plan_list set discarded_at = now()", TAKE_OFF),
            new Refusal(
                    "plan_list_discarded_or_decided",
                    DISCARD_LIST + ", decision_number = '1', decided_on = '2999-01-01'",
                    TAKE_OFF,
                    SUBMIT_LIST),
            new Refusal("a line stays with its list and plan", "update plan_list_line set list_id = list_id + 1"),
            new Refusal("decided list of plans: nothing is taken off", TAKE_OFF, SUBMIT_LIST, DECIDE_LIST),
            new Refusal("score sheet in force: a change is a new version", "update score_sheet set name = 'khác'"),
            new Refusal(
                    "score sheet: a change is a new draft",
                    "update score_sheet set name = 'khác' where number is null",
                    DRAFT_SHEET),
            new Refusal(
                    "score sheet: in force after the one before it", PUT_IN_FORCE.formatted("2023-12-31"), DRAFT_SHEET),
            new Refusal(
                    "score sheet in force: nothing is added",
                    "insert into score_criterion (id, sheet_id, group_id, code, place, name, maximum, award, source, rule)"
                            + " select 1, sheet_id, group_id, 'K', 9, name, 1, award, source, rule from score_criterion"),
            new Refusal(
                    "score sheet in force: no group is added",
                    "insert into score_group (id, sheet_id, number, name, maximum)"
                            + " select 1, sheet_id, 9, name, maximum from score_group"),
            new Refusal(
                    "score sheet in force: no class is added",
                    "insert into score_class (id, sheet_id, name, at_least) select 1, sheet_id, name, 9 from score_class"),
            new Refusal(
                    "score sheet in force: no step is added",
                    "insert into score_step (id, criterion_id, reached, share)"
                            + " select 1, id, 9, 9 from score_criterion"),
            new Refusal("score_sheet_follows", DRAFT_SHEET, DRAFT_SHEET),
            new Refusal("score_sheet_number", PUT_IN_FORCE.formatted("2024-06-01"), DRAFT_SHEET),
            new Refusal(
                    "decided points stay as they are: others are entered",
                    "update entered_points set state = 'RETURNED', reason = 'khác'",
                    APPROVE_POINTS),
            new Refusal(
                    "entered points stay what they are, of whom they are",
                    "update entered_points set points = points + 1"),
            new Refusal(
                    "entered_points_other",
                    "update entered_points set state = 'APPROVED', decided_by = entered_by, decided_at = now()"),
            new Refusal(
                    "entered_points_other",
                    "update entered_points set state = 'TAKEN_BACK', decided_at = now(),"
                            + " decided_by = (select min(id) from person where tenant_id = @tenant_id and id <> entered_by)"),
            new Refusal(
                    "points that count are replaced by others, which somebody else has entered",
                    "update entered_points set state = 'REPLACED'",
                    APPROVE_POINTS),
            new Refusal(
                    "announcement: none of a later day than today",
                    "insert into announcement (id, number, announced_on, issuer, field, excerpt, unit_id)"
                            + " select 1, 'khác', '2999-01-01', issuer, field, excerpt, unit_id from announcement"),
            new Refusal(
                    "announcement: none of a later day than today",
                    "update announcement set announced_on = '2999-01-01', procedures_on = '2999-01-01'"),
            new Refusal(
                    "published: it is corrected, not taken back",
                    "update announcement set procedures_on = null, procedures_due = null"),
            new Refusal("announcement_published", "update announcement set procedures_on = '2024-04-11'"),
            new Refusal("announcement_number", ANNOUNCE.formatted(1, "issuer")),
            new Refusal(
                    "announcement_version_reason",
                    "insert into announcement_version (id, announcement_id, version, number, announced_on, issuer, field,"
                            + " excerpt, unit_id, reason, entered_by, entered_at) select 1, announcement_id, 2, number,"
                            + " announced_on, issuer, field, excerpt, unit_id, '', entered_by, entered_at"
                            + " from announcement_version"),
            new Refusal(
                    "publication: its versions follow one another",
                    PUBLISH.formatted("PROCEDURES", 3, "2024-04-22", "nhầm")),
            new Refusal(
                    "publication: none before the announcement",
                    PUBLISH.formatted("PROCEDURES", 2, "2024-04-11", "nhầm")),
            new Refusal(
                    "publication: none of a later day than today", PUBLISH.formatted("WORKFLOWS", 1, "2999-01-01", "")),
            new Refusal("announcement_publication_reason", PUBLISH.formatted("PROCEDURES", 2, "2024-04-23", "")),
            new Refusal("announcement_publication_duty", PUBLISH.formatted("OTHER", 1, "2024-04-23", "")),
            new Refusal(
                    "opinion: it is corrected, not taken back", "update opinion set stance = null, given_on = null"),
            new Refusal("opinion: it stays with its draft and unit", "update opinion set unit_id = unit_id + 1"),
            new Refusal("opinion_stance", "update opinion set stance = 'OTHER'"),
            new Refusal("opinion_given", "update opinion set stance = null"),
            new Refusal(
                    "opinion_once",
                    "insert into opinion (id, draft_id, unit_id, entered_by, entered_at)"
                            + " select 1, draft_id, unit_id, entered_by, entered_at from opinion"),
            new Refusal(
                    "opinion: its versions follow one another", OPINE.formatted(3, "AGREES", "", "2024-06-14", "nhầm")),
            new Refusal(
                    "opinion: given since the draft was received, and not later than today",
                    OPINE.formatted(2, "AGREES", "", "2024-06-09", "nhầm")),
            new Refusal(
                    "opinion: given since the draft was received, and not later than today",
                    OPINE.formatted(2, "AGREES", "", "2999-06-09", "nhầm")),
            new Refusal(
                    "answered draft: no opinion is given any more",
                    OPINE.formatted(2, "AGREES", "", "2024-06-14", "nhầm"),
                    SEND),
            new Refusal("opinion_version_stance", OPINE.formatted(2, "PROPOSES", "", "2024-06-14", "nhầm")),
            new Refusal("opinion_version_reason", OPINE.formatted(2, "AGREES", "", "2024-06-14", "")),
            new Refusal("ministry_draft_days", "update ministry_draft set due_on = '2024-06-09'"),
            new Refusal("ministry_draft_sent", "update ministry_draft set sent_on = '2024-06-14'"),
            new Refusal(
                    "answered draft: its answer is corrected, not taken back",
                    "update ministry_draft set sent_on = null, sent_number = null",
                    SEND),
            new Refusal("published leaderboard: it stays as it is", "update snapshot set paper_number = 'khác'"),
            new Refusal("published leaderboard: it is not taken away", "delete from snapshot"),
            new Refusal(
                    "published leaderboard: what stands in it stays as it is",
                    "update snapshot_content set content = '{}'"),
            new Refusal("published leaderboard: what stands in it is not taken away", "delete from snapshot_content"),
            new Refusal(
                    "published leaderboard: its document is signed by now",
                    PUBLISH_AGAIN.formatted(2, "2999-01-01", "đính chính")),
            new Refusal("snapshot_once", PUBLISH_AGAIN.formatted(1, "2024-06-15", "")),
            new Refusal("snapshot_reason", PUBLISH_AGAIN.formatted(2, "2024-06-15", "")),
            new Refusal("snapshot_paper", PUBLISH_AGAIN.formatted(2, "2024-06-13", "đính chính")),
            new Refusal("answered contest: it stays as it is", "update contest set answer = 'khác'", ANSWER_CONTEST),
            new Refusal("contested figure: what was said of it stays as it is", "update contest set words = 'khác'"),
            new Refusal(
                    "contested figure: a unit contests its own",
                    CONTEST_AGAIN.formatted("(select max(id) from unit where tenant_id = @tenant_id)", "OTHER")),
            new Refusal("contest_awaited", CONTEST_AGAIN.formatted("unit_id", "OTHER")),
            new Refusal("contest_cause", CONTEST_AGAIN.formatted("unit_id", "NO_CAUSE"), ANSWER_CONTEST),
            new Refusal(
                    "contest_apart",
                    "update contest set outcome = 'ACCEPTED', answer = 'đúng', answered_by = entered_by,"
                            + " answered_at = entered_at"),
            new Refusal(
                    "contest: who attached a file to it does not answer it",
                    "update contest set outcome = 'ACCEPTED', answer = 'đúng', answered_at = entered_at, answered_by ="
                            + " (select max(id) from person where tenant_id = @tenant_id and id <> contest.entered_by)",
                    "insert into stored_file (id, name, media_type, size_bytes, sha256, uploaded_by, uploaded_at)"
                            + " select 1, max(name), max(media_type), max(size_bytes), max(sha256), (select max(id) from"
                            + " person where tenant_id = @tenant_id and id <> (select max(entered_by) from contest"
                            + " where tenant_id = @tenant_id)), max(uploaded_at) from stored_file",
                    "insert into contest_file (id, contest_id, file_id) select 1, max(contest_id), 1 from contest_file"),
            new Refusal("contest_answered", "update contest set outcome = 'ACCEPTED'"),
            new Refusal(
                    "answered contest: nothing is added",
                    "insert into contest_file (id, contest_id, file_id) select 1, contest_id, file_id from contest_file",
                    ANSWER_CONTEST),
            new Refusal(
                    "withdrawn report: it stays so",
                    "update report set title = 'khác'",
                    "update report set kept = null"),
            new Refusal("saved report: it stays whose it is", "update report set whole = false, shared = false"),
            new Refusal("report_units", "update report set units_by = 'KIND'"),
            new Refusal(
                    "report_shared",
                    "insert into report (id, title, unit_id, person_id, whole, units_by, frequency, stretch, shown, shared,"
                            + " at_closing) select 1, title, unit_id, person_id, false, units_by, frequency, stretch,"
                            + " shown, true, at_closing from report"),
            new Refusal("report_document_once", DOCUMENT_AGAIN.formatted(1)),
            new Refusal("made document: it stays as it is", "update report_document set title = 'khác'"),
            new Refusal(
                    "document of a report: what was asked for stays as it is",
                    "update report_document set number = 3 where made_at is null",
                    DOCUMENT_AGAIN.formatted(2)),
            new Refusal("document of a report: it is not taken away", "delete from report_document"),
            new Refusal("file of a document: it is not taken away", "delete from report_file"),
            new Refusal(
                    "made document: nothing is added",
                    "insert into report_file (id, document_id, file_id) select 1, document_id, file_id from report_file"),
            new Refusal("a right is ended, not deleted", "delete from role_grant"),
            new Refusal("a right is ended, not changed into another", "update role_grant set role = 'INSPECTOR'"),
            new Refusal(
                    "who runs the platform holds no right in a province, and the other way round",
                    "insert into role_grant (id, person_id, unit_id, role, valid_from, basis)"
                            + " select 1, person_id, unit_id, 'PLATFORM_OPERATOR', valid_from, basis from role_grant"),
            new Refusal("last admin: a province keeps one", "update role_grant set valid_until = valid_from"),
            new Refusal(
                    "a right that has an end gets no later one: give it anew",
                    "update role_grant set valid_until = null where role = 'DEPARTMENT_EDITOR'",
                    "update role_grant set valid_until = valid_from where role = 'DEPARTMENT_EDITOR'"),
            new Refusal(
                    "a right is given before it is ended",
                    "insert into role_grant (id, person_id, unit_id, role, valid_from, basis, end_basis)"
                            + " select 1, person_id, unit_id, role, valid_from, basis, 'test' from role_grant"));

    @Autowired
    Provinces provinces;

    @TestFactory
    Stream<DynamicTest> what_was_decided_stays_as_it_is() {
        return REFUSALS.stream()
                .map(refusal -> DynamicTest.dynamicTest(
                        refusal.words() + ": " + refusal.statement(), () -> isRefused(refusal)));
    }

    private void isRefused(Refusal refusal) throws SQLException {
        var alias = provinces.fresh().withARowInEachTable().alias().text();
        try (var owner = new Owner()) {
            owner.bind(owner.rows("select id from province where alias = '" + alias + "'", row -> row.getInt(1))
                    .getFirst());
            for (var before : refusal.before()) {
                owner.attempt(here(before));
            }
            assertThatThrownBy(() -> owner.attempt(here(refusal.statement())))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(refusal.words());
        }
    }

    private static String here(String sql) {
        return sql + (sql.contains(" where ") && !sql.contains("(select") ? " and " : " where ")
                + "tenant_id = @tenant_id";
    }
}
