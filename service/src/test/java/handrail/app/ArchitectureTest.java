package handrail.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.time.Instant;
import java.util.UUID;

/** What the build enforces of the architecture. */
@AnalyzeClasses(packages = "handrail", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    void the_bot_is_pure(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("handrail.bot..")
                .and()
                .resideOutsideOfPackages("handrail.bot.model", "handrail.bot.training")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "handrail.bot..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "org.jspecify..",
                        "com.ibm.icu..")
                .check(classes);
    }

    /** It reads what was trained, from the classpath, and nothing else. */
    @ArchTest
    void the_bots_model_alone_reads_something(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("handrail.bot.model")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("handrail.bot..", "java.lang..", "java.util..", "java.io..", "org.jspecify..")
                .check(classes);
    }

    /** Training runs in the build: the library it takes is not shipped, so nothing that runs in the service may need it. */
    @ArchTest
    void nothing_else_sees_training(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("handrail.bot.training")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("handrail.bot.training", "de.bwaldvogel..")
                .check(classes);
    }

    /** The application and its tools see all; among the others nobody depends on who depends on them. */
    @ArchTest
    void features_have_no_cycles(JavaClasses classes) {
        slices().matching("handrail.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes.that(not(resideInAnyPackage("handrail.app", "handrail.tool"))));
    }

    @ArchTest
    void only_messaging_sees_twilio(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("handrail.messaging")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.twilio..")
                .check(classes);
    }

    @ArchTest
    void only_access_sees_keys_and_their_manager(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("handrail.access")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.crypto.tink..", "software.amazon.awssdk..")
                .check(classes);
    }

    @ArchTest
    void only_jobs_sees_quartz(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("handrail.jobs")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.quartz..")
                .check(classes);
    }

    @ArchTest
    void nobody_asks_the_wall_clock_or_makes_ids_by_chance(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "handrail.caseload",
                        "handrail.checkin",
                        "handrail.followup",
                        "handrail.suprt",
                        "handrail.conversation",
                        "handrail.intake",
                        "handrail.merge",
                        "handrail.episode",
                        "handrail.assignment",
                        "handrail.supply",
                        "handrail.task",
                        "handrail.handoff",
                        "handrail.report",
                        "handrail.standing",
                        "handrail.bot..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(classes);
    }
}
