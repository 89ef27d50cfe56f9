/** Reports on screen, on paper and as workbooks: one reading of the figures, in three forms. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.report.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
