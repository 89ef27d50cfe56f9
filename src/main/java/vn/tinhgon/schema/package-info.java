/** The tables as jOOQ reads them from the migrated schema at build time: generated, never written by hand. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package vn.tinhgon.schema;

import org.springframework.modulith.ApplicationModule;
