package org.invicta.app.reports;

import org.invicta.app.access.DemonstrationOfficers;
import org.invicta.app.access.SyntheticData;
import org.invicta.app.reports.BoardPack.Circumstances;
import org.invicta.engine.definition.ForceDefinition;
import org.invicta.engine.definition.Practice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds out what stands around a report: whose it is, whether its data is made up, by which definitions. */
@Component
class DescribeCircumstances {

  private final Practice practice;
  private final DefinitionDigest definitions;
  private final DemonstrationOfficers demonstration;
  private final ObjectProvider<SyntheticData> synthetic;

  DescribeCircumstances(
      Practice practice,
      DefinitionDigest definitions,
      DemonstrationOfficers demonstration,
      ObjectProvider<SyntheticData> synthetic) {
    this.practice = practice;
    this.definitions = definitions;
    this.demonstration = demonstration;
    this.synthetic = synthetic;
  }

  Circumstances now() {
    return new Circumstances(
        practice.force().map(ForceDefinition::title),
        demonstration.demonstration() || synthetic.stream().anyMatch(SyntheticData::isPresent),
        definitions.text());
  }
}
