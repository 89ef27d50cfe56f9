/** Documents that an office prints, signs and sends: one content, written as DOCX to go on with and as PDF to read. */
@NullMarked
package vn.tinhgon.platform.documents;

import org.jspecify.annotations.NullMarked;
