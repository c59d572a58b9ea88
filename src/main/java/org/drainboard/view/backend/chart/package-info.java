/** Small pictures of the last minutes, drawn pixel by pixel: no node is made for a sample or a worker. */
@NullMarked
package org.drainboard.view.backend.chart;

import org.jspecify.annotations.NullMarked;
