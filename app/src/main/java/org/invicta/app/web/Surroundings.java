package org.invicta.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.app.access.DemonstrationOfficers;
import org.invicta.app.access.SignedIn;
import org.invicta.app.access.SyntheticData;
import org.invicta.engine.definition.ForceDefinition;
import org.invicta.engine.definition.Practice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is the same around the pages of all requests. */
@Component
class Surroundings {

  private final Assets assets;
  private final Practice practice;
  private final ObjectProvider<Section> sections;
  private final ObjectProvider<OwnSection> own;
  private final ObjectProvider<SyntheticData> synthetic;
  private final DemonstrationOfficers officers;

  Surroundings(
      Assets assets,
      Practice practice,
      ObjectProvider<Section> sections,
      ObjectProvider<OwnSection> own,
      ObjectProvider<SyntheticData> synthetic,
      DemonstrationOfficers officers) {
    this.assets = assets;
    this.practice = practice;
    this.sections = sections;
    this.own = own;
    this.synthetic = synthetic;
    this.officers = officers;
  }

  Assets assets() {
    return assets;
  }

  Optional<String> force() {
    return practice.force().map(ForceDefinition::title);
  }

  List<Section> sections(SignedIn officer) {
    return Stream.concat(
            sections.stream(), own.stream().flatMap(section -> section.of(officer).stream()))
        .sorted(Comparator.comparingInt(Section::order))
        .toList();
  }

  boolean isSynthetic() {
    return officers.demonstration() || synthetic.stream().anyMatch(SyntheticData::isPresent);
  }
}
