/** Screens of dossier counts. */
@NullMarked
package vn.tinhgon.dossier.ui;

import org.jspecify.annotations.NullMarked;
