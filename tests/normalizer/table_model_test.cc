#include "normalizer/table_model.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

struct Understood {
  explicit Understood(const Sketch& sketch) : bench(sketch.document()) {}

  TableModel Model(const std::vector<int>& tables = {0}, const Surveyed* loose_heads = nullptr,
                   const TableModel* previous = nullptr) const {
    return Understand(tables, bench.document, bench.heads, bench.tokenizer, bench.pieces, facts, loose_heads, previous);
  }

  const Bench bench;
  const FactsReader facts{Lexicon::BuiltIn()};
};

std::vector<std::string> Roles(const TableModel& model) {
  std::vector<std::string> roles;
  for (const ColumnRole& role : model.roles.columns) roles.push_back(role.role);
  return roles;
}

using Names = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(TableModels)

BOOST_AUTO_TEST_CASE(RowsAreUndertakings) {
  Sketch sketch;
  sketch.Table({150, 200, 150, 100}, {{"Objectifs", "Moyens", "Responsables", "Échéancier"},
                                      {"1.1 Bâtir des maisons", "1.1.1 Tenir un forum", "Ville", "2012"},
                                      {"^", "1.1.2 Publier un guide", "MRC", "2013"}});
  const TableModel model = Understood(sketch).Model();
  BOOST_TEST((model.form == TableForm::kRows));
  BOOST_TEST((Roles(model) == Names{"objective", "commitment", "resources", "timing"}));
  BOOST_TEST(model.terms.at(1) == "Moyens");
  BOOST_TEST(model.shape.upper_levels == 1);
  BOOST_REQUIRE(model.shape.labelled.size() == 3u);
  BOOST_TEST(model.shape.labelled[2].first == "1.1.2");
  BOOST_TEST(model.shape.labelled[2].second == "Publier un guide");
}

BOOST_AUTO_TEST_CASE(SectionRowsAreALevel) {
  Sketch sketch;
  sketch.Table(
      {200, 150, 100},
      {{"Moyens", "Responsables", "Échéancier"}, {"Axe 1 : Le logement"}, {"Tenir un forum", "Ville", "2012"}});
  const TableModel model = Understood(sketch).Model();
  BOOST_TEST(model.shape.upper_levels == 1);
  BOOST_TEST(model.table.rows.at(0).section);
}

BOOST_AUTO_TEST_CASE(ColumnsThatAreLists) {
  Sketch sketch;
  sketch.Table({150, 250, 150},
               {{"Objectifs", "Moyens", "Responsables"},
                {"Bâtir des maisons", "• Tenir un forum\n• Publier un guide\n• Former des jeunes", "• Ville\n• MRC"},
                {"Mieux circuler", "• Relier les villages\n• Ouvrir une ligne", "• Coop du Nord\n• Cégep"}});
  const TableModel model = Understood(sketch).Model();
  BOOST_TEST((model.form == TableForm::kLists));
  BOOST_TEST(model.roles.Find("commitment") == 1);
}

BOOST_AUTO_TEST_CASE(AFormNamesItsFields) {
  Sketch sketch;
  sketch.Table({150, 300}, {{"Action", "Tenir un forum"},
                            {"Responsable", "Ville"},
                            {"Échéance", "2012"},
                            {"Résultats attendus", "Un rapport"}});
  const TableModel model = Understood(sketch).Model();
  BOOST_TEST((model.form == TableForm::kFields));
  BOOST_TEST(model.shape.upper_levels == 0);
}

BOOST_AUTO_TEST_CASE(ATableOfNothingIsOther) {
  Sketch sketch;
  sketch.Table({100, 100}, {{"1998", "12 345"}, {"1999", "12 501"}});
  const TableModel model = Understood(sketch).Model();
  BOOST_TEST((model.form == TableForm::kOther));
  BOOST_TEST(model.shape.upper_levels == -1);
}

BOOST_AUTO_TEST_CASE(RowsThatArePrintedLinesAreJoined) {
  Sketch sketch;
  sketch.Table({250, 200, 100}, {{"Moyens", "Résultats attendus", "Échéancier"},
                                 {"1.1 Préparer avec les", "1.1 Un portrait que les", "2012"},
                                 {"municipalités et les", "élus de la région et", ""},
                                 {"groupes un portrait des", "les groupes du milieu", ""},
                                 {"besoins en logement", "utilisent dans leurs", ""},
                                 {"des familles", "demandes", ""},
                                 {"1.2 Publier un guide", "1.2 Un guide qui est", "2013"},
                                 {"pour les nouveaux", "remis aux familles dès", ""},
                                 {"arrivants", "leur arrivée", ""}});
  const Understood understood(sketch);
  const TableModel model = understood.Model();
  BOOST_REQUIRE(model.table.rows.size() == 2u);
  BOOST_TEST(JoinedLines(model.table.rows[0].cells[0].lines, understood.bench.tokenizer).Text() ==
             "1.1 Préparer avec les municipalités et les groupes un portrait des besoins en logement des familles");
  BOOST_TEST(JoinedLines(model.table.rows[1].cells[1].lines, understood.bench.tokenizer).Text() ==
             "1.2 Un guide qui est remis aux familles dès leur arrivée");
}

BOOST_AUTO_TEST_CASE(HeadsOfTheTableBeforeServe) {
  Sketch sketch;
  sketch.Table({250, 200, 100}, {{"Moyens", "Responsables", "Échéancier"}, {"1.1 Tenir un forum", "Ville", "2012"}});
  sketch.Table({250, 200, 100}, {{"1.2 Publier un guide", "MRC", "2013"}});
  const Understood understood(sketch);
  const TableModel first = understood.Model({0});
  const TableModel second = understood.Model({1}, nullptr, &first);
  BOOST_TEST((Roles(second) == Roles(first)));
  BOOST_TEST(second.terms.at(0) == "Moyens");
}

BOOST_AUTO_TEST_CASE(AnEntryOfAListIsASentence) {
  Sketch sketch;
  sketch.Table({300}, {{"Tenir un forum. Publier un guide.\nExemples : un carnet, une carte."}});
  const Bench bench(sketch.document());
  LogicalCell cell;
  cell.lines = bench.document.tables[0].cells[0].lines;
  cell.room = 300;
  std::vector<std::string> texts;
  for (const Piece& piece : ListEntries(cell, bench.pieces, bench.heads)) texts.push_back(piece.body.Text());
  BOOST_TEST((texts == Names{"Tenir un forum.", "Publier un guide. Exemples : un carnet, une carte."}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
