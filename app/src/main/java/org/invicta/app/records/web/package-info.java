/** The pages of records: what a record says, its history, and the moves it may make. */
@NullMarked
package org.invicta.app.records.web;

import org.jspecify.annotations.NullMarked;
