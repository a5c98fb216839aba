package org.invicta.app.governance.web;

import org.invicta.app.access.OfficerNames;
import org.invicta.app.governance.Titles;
import org.springframework.stereotype.Component;

/** The words for the posts, plans and people on a page about an action. */
@Component
record ActionWords(Titles titles, OfficerNames names) {}
