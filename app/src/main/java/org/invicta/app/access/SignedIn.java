package org.invicta.app.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice.Post;

/**
 * The officer or member of staff who is signed in. A controller asks for one by naming it as a parameter.
 *
 * @param officer the code that records and logs keep
 * @param name the name as people see it
 * @param posts the posts held; a post owns actions and sits on boards
 * @param roles what the person may do, as lifecycles and pages name it
 * @param unit the unit or district as people see it
 */
public record SignedIn(Code officer, String name, List<Post> posts, Set<Code> roles, String unit) {

  public SignedIn {
    posts = List.copyOf(posts);
    roles = Set.copyOf(roles);
  }

  /** Whether the person holds the role. */
  public boolean has(Code role) {
    return roles.contains(role);
  }

  /** Whether the person holds the post. */
  public boolean holds(Code post) {
    return posts.stream().anyMatch(held -> held.code().equals(post));
  }

  /** The titles of the posts held, joined by commas. */
  public String postTitles() {
    return posts.stream().map(Post::title).collect(Collectors.joining(", "));
  }

  /** The code alone: a person's name does not belong in a log. */
  @Override
  public String toString() {
    return "SignedIn[" + officer + "]";
  }
}
