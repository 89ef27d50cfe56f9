package vn.tinhgon.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which of the decisions on procedures to list.
 *
 * @param from the first day on which they were signed
 * @param until the day after the last
 * @param scope of the procedure; empty for both
 * @param field as the decision has it, however its marks are written; empty for all
 * @param act what they did; empty for all
 */
public record DecidedFilter(
        LocalDate from, LocalDate until, Optional<ProcedureScope> scope, Optional<String> field, Optional<Act> act) {}
