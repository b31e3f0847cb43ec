/** A guided tour of the paper's three strategies: steps as data, their figures computed, and a card beside the network. */
package dev.kiln.app.tour;
