package org.invicta.app.records;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places on the map. */
@Component
public final class Places {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final InstantSource clock;

  Places(JdbcClient jdbc, Ids ids, InstantSource clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The place of this title at this point, entered when there is none yet.
   *
   * @param latitude WGS 84, degrees, −90 to 90
   * @param longitude WGS 84, degrees, −180 to 180
   */
  public UUID at(String title, double latitude, double longitude) {
    jdbc.sql(
            """
            insert into place (id, title, latitude, longitude, opened_at)
            values (:id, :title, :latitude, :longitude, :now)
            on conflict (latitude, longitude, title) do nothing
            """)
        .param("id", ids.next())
        .param("title", title)
        .param("latitude", latitude)
        .param("longitude", longitude)
        .param("now", Versions.utc(clock.instant()))
        .update();
    return jdbc.sql(
            """
            select id from place
            where title = :title and latitude = :latitude and longitude = :longitude
            """)
        .param("title", title)
        .param("latitude", latitude)
        .param("longitude", longitude)
        .query(UUID.class)
        .single();
  }
}
