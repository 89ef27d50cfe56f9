package vn.tinhgon;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.PlainSQL;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import vn.tinhgon.inspection.Verify;
import vn.tinhgon.kernel.ProvinceAlias;

/** What the shape of the code promises. Each rule has its reason; whoever has a better one changes the rule. */
@AnalyzeClasses(packagesOf = Portal.class, importOptions = ArchitectureTest.Product.class)
class ArchitectureTest {

    /** The product alone: tests, {@code src/local} and {@code src/bench} may do as they need. */
    static class Product implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/target/classes/");
        }
    }

    private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_MACHINE_FOR_THE_TIME =
            describe("asks the machine for the time", ArchitectureTest::asksTheMachineForTheTime);

    private static final DescribedPredicate<JavaAccess<?>> TAKES_SQL_AS_TEXT = describe(
            "takes SQL as text",
            access -> access.getTarget()
                    .resolveMember()
                    .filter(member -> member.isAnnotatedWith(PlainSQL.class))
                    .isPresent());

    @ArchTest
    final ArchRule screens_alone_know_vaadin = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "vn.tinhgon.platform.access..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("rules of law must outlive the screens, and be tested without one;"
                    + " access stands where a page is opened and where its headers are sent");

    @ArchTest
    final ArchRule stores_alone_speak_sql = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .resideOutsideOfPackages(
                    "vn.tinhgon.platform.audit..", "vn.tinhgon.platform.database..", "vn.tinhgon.schema..")
            .and(not(belongToAnyOf(Verify.class)))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DSLContext.class)
            .because(
                    "whoever asks what a screen sends to the database has one class to read;"
                            + " the trail has its own words, and Verify asks the server which provinces there are, as its owner");

    @ArchTest
    final ArchRule stores_are_hidden = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should()
            .bePackagePrivate()
            .because("the way to a row leads past the guard of its service, and the compiler holds that");

    @ArchTest
    final ArchRule services_are_made_by_spring_alone = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should()
            .bePackagePrivate()
            .because("one that somebody else made would have no guard around it");

    @ArchTest
    final ArchRule services_are_called_so = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .should()
            .haveSimpleNameEndingWith("Service")
            .because("one finds the guarded doors of a feature by their name");

    @ArchTest
    final ArchRule views_are_hidden = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("View")
            .because("others reach a page by the address book of its room and never hold the page itself");

    @ArchTest
    final ArchRule rooms_of_screens_show_their_address_book = classes()
            .that()
            .resideInAPackage("vn.tinhgon.*.ui..")
            .and()
            .resideOutsideOfPackage("vn.tinhgon.platform.ui..")
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should()
            .haveNameMatching(".*(Links|Words)")
            .because("how to get to a page is for others, what it looks like is not; a room may also lend the words for"
                    + " what it knows, or a target would be called differently on two pages");

    @ArchTest
    final ArchRule a_feature_does_not_know_its_screens = noClasses()
            .that()
            .resideOutsideOfPackage("..ui..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("vn.tinhgon.*.ui..").and(not(resideInAPackage("vn.tinhgon.platform.ui.."))))
            .because("arrows go down only, from a page to its service; the shell's own small interfaces are for all");

    @ArchTest
    final ArchRule no_sql_as_text = noClasses()
            .that()
            .resideOutsideOfPackage("vn.tinhgon.schema..")
            .should()
            .accessTargetWhere(TAKES_SQL_AS_TEXT)
            .because("text put together to SQL could set @tenant_id and walk through the wall between provinces;"
                    + " what jOOQ generated only hands on what it is given");

    @ArchTest
    final ArchRule time_comes_in = noClasses()
            .should()
            .accessTargetWhere(ASKS_THE_MACHINE_FOR_THE_TIME)
            .because("a rule about days is tested on the days it is about");

    @ArchTest
    final ArchRule there_is_one_clock = noClasses()
            .that()
            .resideOutsideOfPackage("vn.tinhgon.platform.calendar..")
            .should()
            .accessTargetWhere(target(describe(
                    "makes a clock",
                    made -> made.getOwner().isEquivalentTo(Clock.class)
                            && made.getName().startsWith("system"))))
            .because("the demonstration's day and the tests' days come from the one clock");

    @ArchTest
    final ArchRule nobody_passes_a_province_around = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "vn.tinhgon.kernel..",
                    "vn.tinhgon.platform.tenancy..",
                    "vn.tinhgon.platform.access..",
                    "vn.tinhgon.platform.accounts..",
                    "vn.tinhgon.people..",
                    "vn.tinhgon.province..")
            .and(not(belongToAnyOf(Verify.class)))
            .should()
            .dependOnClassesThat(type(ProvinceAlias.class))
            .because(
                    "the connection is bound to the province of who is signed in; a province that travels as a parameter"
                            + " can be the wrong one. Only Verify goes from province to province, and"
                            + " the rooms that say who belongs to which");

    @ArchTest
    final ArchRule nothing_holds_a_tenant = members()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("vn.tinhgon.platform.tenancy..")
            .should()
            .haveNameNotMatching("(?i).*tenant_?id.*")
            .because("the views leave the column out, and so does the code");

    @ArchTest
    final ArchRule nothing_is_put_into_fields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("what a class needs stands in its constructor");

    @ArchTest
    final ArchRule the_portal_logs = noClasses()
            .that()
            .doNotBelongToAnyOf(Verify.class, Portal.class)
            .should()
            .accessTargetWhere(target(describe(
                    "is the console",
                    used -> used.getOwner().isEquivalentTo(System.class)
                            && Set.of("out", "err").contains(used.getName()))))
            .because("the log has a time, a level and no personal data; only `verify` answers somebody at a terminal");

    /** NullAway looks only where a package says so; what jOOQ generates cannot say it. */
    @ArchTest
    void null_is_not_a_value_in_any_package(JavaClasses product) {
        assertThat(product.getPackage("vn.tinhgon").getSubpackagesInTree())
                .filteredOn(
                        room -> !room.getClasses().isEmpty() && !room.getName().startsWith("vn.tinhgon.schema"))
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    @ArchTest
    final ArchRule features_have_no_cycles = slices().matching("vn.tinhgon.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two rooms that need each other are one room");

    @ArchTest
    final ArchRule the_platform_has_no_cycles = slices().matching("vn.tinhgon.platform.(*)..")
            .should()
            .beFreeOfCycles()
            .because("Spring Modulith sees the platform as one room; inside it the same holds");

    private static boolean asksTheMachineForTheTime(JavaAccess<?> access) {
        var owner = access.getTarget().getOwner();
        return switch (access.getTarget().getName()) {
            case "now" -> owner.getPackageName().equals("java.time") && !takesAClock(access);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" -> owner.isEquivalentTo(Date.class);
            default -> false;
        };
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
