package org.invicta.app.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.invicta.app.records.RecordChanged;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Rows;
import org.invicta.app.records.Snapshot;
import org.invicta.app.records.WithOpening;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the tables propose whenever a record changes, in the transaction that changes it. */
@Component
public class KeptProposals implements WithOpening {
  private static final TypeReference<LinkedHashMap<String, String>> WORDS =
      new TypeReference<>() {};

  private static final String KEEP =
      """
      insert into proposal (record_id, record_version, table_code, version_from, row_number, inputs, proposed, because, made_at)
      select :record, :version, :table, :from, :row, cast(:inputs as jsonb), :then, :because, :at
      where not exists (
        select from (
          select * from proposal where record_id = :record and table_code = :table
          order by record_version desc limit 1
        ) last
        where last.version_from = :from and last.row_number = :row and last.proposed = :then
          and last.because = :because and last.inputs = cast(:inputs as jsonb)
      )
      """;

  private static final String HOLDING =
      """
      select distinct on (table_code) record_version, table_code, version_from, row_number, inputs::text as inputs,
        proposed, because, made_at
      from proposal
      where record_id = :record and record_version <= :version
      order by table_code, record_version desc
      """;

  private final Practice practice;
  private final Propose propose;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  KeptProposals(Practice practice, Propose propose, JdbcClient jdbc, JsonMapper json) {
    this.practice = practice;
    this.propose = propose;
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void rows(RecordChanged opening, Rows rows) {
    var after = opening.after();
    var type = practice.definitionOf(after.type());
    propose
        .of(type, after.body(), after.recordedAt())
        .forEach(proposal -> rows.add("public.proposal", row(after, proposal)));
  }

  private static Map<String, @Nullable Object> row(Snapshot record, Proposal proposal) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("record_id", record.id().value().toString());
    row.put("record_version", record.version());
    row.put("table_code", proposal.table().code().value());
    row.put("version_from", proposal.versionFrom().toString());
    row.put("row_number", proposal.row());
    row.put("inputs", proposal.inputs());
    row.put("proposed", proposal.then());
    row.put("because", proposal.because());
    row.put("made_at", record.recordedAt().toString());
    return row;
  }

  @EventListener
  void keep(RecordChanged changed) {
    if (changed.isOpening()) {
      return;
    }
    var after = changed.after();
    var type = practice.definitionOf(after.type());
    propose
        .of(type, after.body(), after.recordedAt())
        .forEach(proposal -> keep(after.id(), after.version(), proposal, after.recordedAt()));
  }

  private void keep(RecordId record, int version, Proposal proposal, Instant at) {
    jdbc.sql(KEEP)
        .param("record", record.value())
        .param("version", version)
        .param("table", proposal.table().code().value())
        .param("from", proposal.versionFrom())
        .param("row", proposal.row())
        .param("inputs", json.writeValueAsString(proposal.inputs()))
        .param("then", proposal.then())
        .param("because", proposal.because())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  /** What held when a record had this version: the last proposal of each table up to it, by the code of the table. */
  public List<KeptProposal> of(RecordId record, int version) {
    return jdbc.sql(HOLDING)
        .param("record", record.value())
        .param("version", version)
        .query(this::kept)
        .list();
  }

  private KeptProposal kept(ResultSet row, int number) throws SQLException {
    return new KeptProposal(
        row.getInt("record_version"),
        new Code(row.getString("table_code")),
        row.getObject("version_from", LocalDate.class),
        row.getInt("row_number"),
        words(row.getString("inputs")),
        row.getString("proposed"),
        row.getString("because"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }

  private Map<String, String> words(String inputs) {
    return json.readValue(inputs, WORDS);
  }
}
