// What each column of a table holds: the assignment of roles to columns that explains most of the heads (by lexicon), of
// the numbers in the cells (their depth) and of the cells' words (dates, parties).
#pragma once

#include <string>
#include <vector>

#include "normalizer/heads.h"

namespace jalons::normalizer {

// What is known of one column before roles are given.
struct ColumnEvidence {
  HeadLine head;             // empty if the column has no head
  double labelled = 0;       // share of the filled cells that begin with a number
  std::size_t depth = 0;     // the usual depth of these numbers, 0 if there are none
  double filled = 0;         // share of the rows in which the cell has words of its own
  double date_share = 0;     // share of the cells' words that belong to dates and frequencies
  double party_share = 0;    // how much the cells look like lists of parties
  double words = 0;          // mean number of words in a filled cell
};

struct ColumnRole {
  std::string role;                // as in column_heads.tsv; "other" if nothing fits
  std::vector<std::string> mixed;  // further roles of the same column ("Ressources et échéancier")
};

struct ColumnRoles {
  std::vector<ColumnRole> columns;
  double score = 0;

  // Index of the first column with the role, or -1.
  int Find(std::string_view role) const;
};

ColumnRoles AssignRoles(const std::vector<ColumnEvidence>& columns);

}  // namespace jalons::normalizer
