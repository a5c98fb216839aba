/** The pages that preview, publish and show board reports. */
@NullMarked
package org.invicta.app.reports.web;

import org.jspecify.annotations.NullMarked;
