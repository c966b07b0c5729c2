#include "normalizer/column_roles.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

struct Column {
  std::string head;
  std::size_t depth = 0;  // 0: not numbered
  double filled = 1;
};

std::vector<std::string> Roles(const std::vector<Column>& columns) {
  const Heads heads(Lexicon::BuiltIn());
  std::vector<ColumnEvidence> evidence;
  for (const Column& column : columns) {
    ColumnEvidence one;
    one.head = heads.ParseColumnHeads(Words(column.head));
    one.depth = column.depth;
    one.labelled = column.depth > 0 ? 1 : 0;
    one.filled = column.filled;
    one.words = 8;
    evidence.push_back(one);
  }
  std::vector<std::string> roles;
  for (const ColumnRole& role : AssignRoles(evidence).columns) roles.push_back(role.role);
  return roles;
}

using Names = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(RolesOfColumns)

BOOST_AUTO_TEST_CASE(HeadsGiveTheRoles) {
  BOOST_TEST((Roles({{"Objectifs"}, {"Moyens"}, {"Résultats attendus"}, {"Responsables"}, {"Échéancier"}}) ==
              Names{"objective", "commitment", "results", "resources", "timing"}));
}

BOOST_AUTO_TEST_CASE(TheSameWordIsAnotherLevelBesideAnother) {
  // "Moyens" groups where its numbers are shallower than those of the activities beside it …
  BOOST_TEST(
      (Roles({{"Moyens", 2}, {"Activités", 3}, {"Responsables"}}) == Names{"objective", "commitment", "resources"}));
  // … and promises where it stands under an objective.
  BOOST_TEST(
      (Roles({{"Objectifs", 1}, {"Moyens", 2}, {"Responsables"}}) == Names{"objective", "commitment", "resources"}));
  BOOST_TEST((Roles({{"Moyens"}, {"Responsables"}}) == Names{"commitment", "resources"}));
}

BOOST_AUTO_TEST_CASE(NumberedResultsAreCommitmentsWhereNothingElseIs) {
  BOOST_TEST(
      (Roles({{"Objectifs", 1}, {"Résultats", 2}, {"Échéancier"}}) == Names{"objective", "commitment", "timing"}));
  BOOST_TEST((Roles({{"Moyens", 2}, {"Résultats", 2}}) == Names{"commitment", "results"}));
}

BOOST_AUTO_TEST_CASE(ColumnsWithoutHeadsAreKnownByTheirCells) {
  ColumnEvidence text, who, when, empty;
  text.words = 12;
  who.words = 3;
  who.party_share = 0.9;
  when.words = 2;
  when.date_share = 1;
  const ColumnRoles roles = AssignRoles({text, who, when, empty});
  BOOST_TEST(roles.columns[0].role == "commitment");
  BOOST_TEST(roles.columns[1].role == "resources");
  BOOST_TEST(roles.columns[2].role == "timing");
  BOOST_TEST(roles.columns[3].role == "other");
}

BOOST_AUTO_TEST_CASE(MixedHeadsKeepTheirFurtherRoles) {
  const Heads heads(Lexicon::BuiltIn());
  std::vector<ColumnEvidence> evidence(2);
  evidence[0].head = heads.ParseColumnHeads(Words("Moyens"));
  evidence[1].head = heads.ParseColumnHeads(Words("Ressources et échéancier"));
  const ColumnRoles roles = AssignRoles(evidence);
  BOOST_TEST(roles.columns[1].role == "resources");
  BOOST_TEST((roles.columns[1].mixed == Names{"timing"}));
  BOOST_TEST(roles.Find("commitment") == 0);
  BOOST_TEST(roles.Find("budget") == -1);
}

BOOST_AUTO_TEST_CASE(AWideTableIsReadToItsLimitAndNeverLost) {
  BOOST_TEST(AssignRoles({}).columns.empty());
  const auto roles = Roles({{"Objectifs"},
                            {"Moyens"},
                            {"Activités"},
                            {"Actions"},
                            {"Étapes"},
                            {"Mesures"},
                            {"Projets"},
                            {"Résultats"},
                            {"Responsables"},
                            {"Échéancier"}});
  BOOST_TEST(roles.size() == 10u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
