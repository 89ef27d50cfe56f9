package vn.tinhgon.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.platform.exchange.SheetText;

/**
 * What a column of a file of dossiers means. Beside each stand the heads by which case systems are known to call it, in
 * plain letters: what files say, never what the portal says.
 */
public enum DossierColumn {
    UNIT_CODE("ma don vi", "ma co quan", "unit code"),
    UNIT("don vi", "ten don vi", "co quan", "ten co quan", "don vi giai quyet", "co quan don vi", "unit"),
    RECEIVED(
            "tiep nhan",
            "tong tiep nhan",
            "da tiep nhan",
            "ho so tiep nhan",
            "so ho so tiep nhan",
            "tong so tiep nhan",
            "tong so ho so tiep nhan",
            "received"),
    ONLINE("truc tuyen", "tiep nhan truc tuyen", "nop truc tuyen", "ho so truc tuyen", "so ho so truc tuyen", "online"),
    FULLY_ONLINE("toan trinh", "truc tuyen toan trinh", "ho so toan trinh", "dvctt toan trinh", "fully online"),
    DIGITISED("so hoa", "da so hoa", "ho so so hoa", "so ho so so hoa", "digitised"),
    PAID_ONLINE("thanh toan truc tuyen", "ho so thanh toan truc tuyen", "paid online"),
    E_RESULT("ket qua dien tu", "tra ket qua dien tu", "cap ket qua dien tu", "ban dien tu", "electronic result"),
    ON_TIME("dung han", "giai quyet dung han", "truoc va dung han", "dung han va truoc han", "on time"),
    OVERDUE("qua han", "giai quyet qua han", "tre han", "so ho so qua han", "overdue"),
    CODE("ma ho so", "ma so ho so", "dossier code"),
    CAUSE_CODE("ma nguyen nhan", "ma ly do", "cause code"),
    CAUSE("nguyen nhan", "ly do", "nguyen nhan qua han", "ly do qua han", "cause"),
    DUE_ON("han tra", "ngay hen tra", "han giai quyet", "ngay den han", "due on"),
    SETTLED_ON("ngay giai quyet", "ngay tra ket qua", "ngay tra", "ngay ket thuc", "settled on"),
    /** Of no use here. */
    IGNORED("stt", "tt", "so tt", "so thu tu", "no");

    private final List<String> heads;

    DossierColumn(String... heads) {
        this.heads = List.of(heads);
    }

    /** What a file's head usually means; empty where nobody knows. */
    public static Optional<DossierColumn> usual(String head) {
        var plain = SheetText.plain(head);
        return Arrays.stream(values())
                .filter(column -> column.heads.contains(plain))
                .findFirst();
    }

    /** What is counted in it; empty where nothing is. */
    Optional<DossierCount> count() {
        return Stream.of(DossierCount.values())
                .filter(count -> count.name().equals(name()))
                .findFirst();
    }

    /** Whether it says whose row it is; a row needs one of the two. */
    boolean isUnit() {
        return this == UNIT || this == UNIT_CODE;
    }
}
