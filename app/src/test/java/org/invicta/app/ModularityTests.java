package org.invicta.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Component;

/** The rules of the whole: who may know whom, and what code may not do. */
class ModularityTests {

  private static final int MOST_COLLABORATORS = 6;

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.invicta");

  @Test
  void modulesKnowOnlyWhomTheyMay() {
    var modules = ApplicationModules.of(Invicta.class);
    modules.verify();
    new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .contains("store", "cli");
  }

  @Test
  void theEngineKnowsNothingOfSpringOrDatabases() {
    noClasses()
        .that()
        .resideInAPackage("org.invicta.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.invicta.app..")
        .check(CODE);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .check(CODE);
  }

  @Test
  void aComponentHasFewCollaborators() {
    classes()
        .that(describe("are components", ModularityTests::isComponent))
        .should(haveFewCollaborators())
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void nobodyAsksTheMachineForTheTime() {
    noClasses()
        .that()
        .resideInAPackage("org.invicta..")
        .should()
        .callMethodWhere(target(readsTheClock()))
        .because("time comes from the InstantSource bean")
        .check(CODE);
  }

  private static boolean isComponent(JavaClass type) {
    return type.isMetaAnnotatedWith(Component.class) && !type.isAssignableTo(Record.class);
  }

  private static ArchCondition<JavaClass> haveFewCollaborators() {
    return new ArchCondition<>("take at most " + MOST_COLLABORATORS + " collaborators") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaConstructor constructor : type.getConstructors()) {
          int count = constructor.getRawParameterTypes().size();
          var message = "%s takes %d collaborators".formatted(type.getName(), count);
          events.add(new SimpleConditionEvent(type, count <= MOST_COLLABORATORS, message));
        }
      }
    };
  }

  private static DescribedPredicate<CodeUnitCallTarget> readsTheClock() {
    var clocks =
        Set.of("Instant", "LocalDate", "LocalDateTime", "LocalTime", "ZonedDateTime", "Year");
    return describe(
        "reads the machine's clock",
        call ->
            call.getOwner().getPackageName().equals("java.time")
                && ((call.getName().equals("now")
                        && call.getRawParameterTypes().isEmpty()
                        && clocks.contains(call.getOwner().getSimpleName()))
                    || (call.getOwner().getSimpleName().equals("Clock")
                        && call.getName().startsWith("system"))));
  }
}
