package vn.tinhgon;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms of the house: who may use whom stands in each {@code package-info}, and nobody uses more than that. */
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Portal.class);

    @Test
    void each_feature_uses_only_the_rooms_that_its_package_names() {
        modules.verify();
    }

    /** Into {@code target/spring-modulith-docs}: drawn from the code, so that no drawing grows old. */
    @Test
    void the_rooms_are_drawn() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
