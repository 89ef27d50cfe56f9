package vn.tinhgon.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdTest {

    @Test
    void an_id_reads_back_from_its_text() {
        var id = UnitId.next();
        assertThat(id.text()).hasSize(13);
        assertThat(UnitId.parse(id.text())).contains(id);
    }

    @Test
    void what_is_no_id_names_nothing() {
        assertThat(UnitId.parse("")).isEmpty();
        assertThat(UnitId.parse("12")).isEmpty();
        assertThat(UnitId.parse("../../etc/pas")).isEmpty();
        assertThat(UnitId.parse("ZZZZZZZZZZZZZ")).isEmpty();
    }

    @Test
    void ids_sort_by_the_time_they_were_made() {
        assertThat(TargetId.next().value()).isLessThan(TargetId.next().value());
    }
}
