/** How somebody is forgotten, here and in the library's vault. Start with {@link ErasureService}. */
@NullMarked
package io.github.fourmatters.governance.springboot.erasure;

import org.jspecify.annotations.NullMarked;
