package vn.tinhgon.procedure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;

/**
 * What a decision made of a procedure.
 *
 * @param number from 1
 * @param unitName of the unit in charge, as it is called today
 * @param hours of all steps and papers: of what was kept before there was a catalogue, more than its steps say
 * @param paid services, fees and charges of all steps and papers
 * @param enteredBy empty where it was kept before there was a catalogue
 */
public record ProcedureVersion(
        int number,
        Act act,
        SignedDecision decision,
        Content content,
        String unitName,
        BigDecimal hours,
        Dong paid,
        Optional<String> enteredBy,
        Instant enteredAt) {}
