/** Pages of the web: the main text without what stands around it, and what the page declares of itself. Nothing of a page is run or fetched. */
@NullMarked
package daman.documents.pages;

import org.jspecify.annotations.NullMarked;
