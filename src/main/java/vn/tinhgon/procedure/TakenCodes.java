package vn.tinhgon.procedure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;

/** Which procedures have which codes. Whose a taken one is, is not for everybody to read. */
final class TakenCodes {

    private final Map<String, ProcedureId> own = new HashMap<>();
    private final Map<String, ProcedureId> national = new HashMap<>();

    TakenCodes(Collection<CatalogueStore.Mark> taken) {
        taken.forEach(mark -> {
            own.put(mark.code(), mark.id());
            mark.nationalCode().ifPresent(code -> national.put(code, mark.id()));
        });
    }

    /** @throws Refused at {@code code} or {@code nationalCode} that another than {@code procedure} has */
    void mayBeOf(ProcedureId procedure, ProcedureCodes codes) {
        isFree("code", own.get(codes.own()), procedure);
        codes.national().ifPresent(code -> isFree("nationalCode", national.get(code), procedure));
    }

    private static void isFree(String field, @Nullable ProcedureId holder, ProcedureId procedure) {
        if (holder != null && !holder.equals(procedure)) {
            throw Refused.field(field, "procedure.refused.codeTaken");
        }
    }
}
