/** Tests of the records and the client. */
@NullMarked
package org.drainboard.fpm.fastcgi;

import org.jspecify.annotations.NullMarked;
