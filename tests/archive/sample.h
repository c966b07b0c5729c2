// Plans and folders for the tests of the archive.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

#include "archive/archive.h"

namespace jalons::archive {

// A folder of its own, removed at the end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "jalons-archive-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline normalizer::Place At(int page, double y) {
  return {page, {40, y, 300, y + 12}, false};
}

inline normalizer::Entry EntryAt(const std::string& text, int page, double y) {
  normalizer::Entry entry(text);
  entry.at = {At(page, y)};
  return entry;
}

inline normalizer::Timing TimingOf(const std::string& text, const std::string& edtf, const std::string& earliest,
                                   const std::string& latest) {
  normalizer::Timing timing;
  timing.text = text;
  timing.edtf = edtf;
  timing.earliest = earliest;
  timing.latest = latest;
  return timing;
}

// A plan in which every member of the model has a value somewhere.
inline normalizer::Plan FullPlan() {
  normalizer::Plan plan;
  plan.title = EntryAt("Plan d’action en développement social des Basses-Rives", 1, 20);
  plan.title.confidence = 0.9;
  plan.organization = EntryAt("Table de concertation des Basses-Rives", 1, 40);
  plan.region = "Basses-Rives";
  plan.period = "2006/2009";
  plan.agreement_number = 3;
  plan.statements = {{"context", EntryAt("Ce plan découle de l’entente.", 1, 60)}};

  normalizer::Commitment guide;
  guide.head = {"1.1.1",     "Moyens", "Publier un guide d’accès au logement pour les aînés",
                {At(2, 80)}, 0.8,      {"label-depth", "column-head"}};
  guide.facts.items = {EntryAt("version imprimée", 2, 92)};
  guide.facts.results = {{"1.1.1", EntryAt("Un guide est diffusé dans les six MRC", 2, 80)}};
  guide.facts.resources = {EntryAt("Conférence régionale des élus (CRÉ)", 2, 80), EntryAt("Coordonnatrice", 2, 92)};
  guide.facts.resources[1].inherited = true;
  guide.facts.timing = {TimingOf("Automne 2006", "2006-23", "2006-09-01", "2006-12-31")};
  guide.facts.timing[0].at = {At(2, 80)};
  guide.facts.timing[0].confidence = 0.7;
  guide.facts.timing[0].inherited = true;
  guide.facts.targets = {{"six MRC", 6, 6, "MRC", std::nullopt, "2009", {At(2, 80)}}};
  guide.facts.budget = {{"30 000 $ par an", 30000, "CAD", "P1Y", {At(2, 80)}}};
  guide.facts.status = EntryAt("En cours", 2, 80);
  guide.facts.priority = EntryAt("Haute", 2, 80);
  guide.facts.places = {EntryAt("Haut-Pays", 2, 80)};

  normalizer::Commitment meetings;
  meetings.head.text = "Tenir des rencontres sur l’habitation avec la CRÉ";
  meetings.head.at = {At(3, 10), At(4, 10)};
  normalizer::Timing often;
  often.text = "2 fois/année – continu";
  often.edtf = "2006/2009";
  often.continuous = true;
  often.frequency = normalizer::Frequency{2, std::nullopt, "P1Y"};
  often.plan_year = "1-2";
  meetings.facts.timing = {often};

  normalizer::Commitment twin = guide;
  twin.facts = {};
  twin.head.text = "Former des intervenantes en transport collectif";

  normalizer::Objective objective;
  objective.head = {"1.1", "Objectif spécifique", "Améliorer les conditions de vie", {At(2, 60)}, 1, {}};
  objective.facts.changes = {EntryAt("Les aînés demeurent chez eux", 2, 60)};
  objective.facts.indicators = {EntryAt("Nombre de logements adaptés", 2, 60)};
  objective.facts.deliverables = {EntryAt("Rapport d’étape", 2, 60)};
  objective.facts.monitoring = {EntryAt("Tableau de bord", 2, 60)};
  objective.commitments = {guide, meetings, twin};
  normalizer::Objective shell;
  shell.commitments = {meetings};
  normalizer::Orientation orientation;
  orientation.head = {"1", "Orientation", "Lutter contre la pauvreté", {At(2, 40)}, 1, {"font"}};
  orientation.statements = {{"finding", EntryAt("Le taux d’inoccupation est bas.", 2, 50)}};
  orientation.objectives = {objective, shell};
  plan.orientations = {orientation};

  normalizer::AnnexSection first{"Partenaires signataires", {At(5, 30)}, {EntryAt("Carrefour jeunesse-emploi", 5, 40)}};
  normalizer::AnnexSection second{"Lexique", {}, {}};
  plan.annexes = {{"Annexe A", "2001-04", {At(5, 10)}, {first, second}}};
  plan.organizations = {{"Conférence régionale des élus", "CRÉ", {"la Conférence"}}, {"MRC", std::nullopt, {}}};
  normalizer::Agreement agreement;
  agreement.parties = {{"Municipalité régionale de comté du Haut-Pays", "la MRC", "Mme Aubé", {At(6, 10)}}};
  agreement.object = "La présente entente vise le logement.";
  agreement.object_at = {At(6, 30)};
  agreement.signed_on = "2006-03-15";
  agreement.in_force = "2006-04-01/2009-03-31";
  agreement.amounts = {{"120 000 $", 120000, "CAD", "le ministre", std::nullopt, "2006/2007", {At(6, 50)}}};
  plan.agreement = agreement;
  plan.remainder = {{"column_head", EntryAt("Moyens", 2, 70)}, {"unplaced", EntryAt("griffonnage illisible", 2, 700)}};
  plan.diagnostics = {{importer::Severity::kWarning, "page-damaged", {"3", "« flux »"}, 3, {1, 2, 3, 4}}};
  return plan;
}

// A document of one page with those words.
inline importer::Document DocumentOf(const std::string& name, const std::string& words) {
  importer::Document document;
  document.name = name;
  document.media_type = "text/plain";
  importer::Page page;
  page.width = 80;
  page.height = 40;
  page.grid = true;
  importer::Word word;
  word.text = words;
  page.words = {word};
  document.pages = {page};
  return document;
}

inline IngestResult IngestPlan(Archive& archive, const std::string& name, const normalizer::Plan& plan,
                               const std::string& bytes) {
  return archive.Ingest(bytes, name, "text/plain", DocumentOf(name, bytes), plan, "test 1");
}

// One plan of many: ten commitments whose words depend on `number`, in a fixed way.
inline normalizer::Plan NumberedPlan(int number) {
  static const char* kVerbs[] = {"Soutenir",        "Développer", "Consolider", "Diffuser",
                                 "Mettre en place", "Évaluer",    "Promouvoir"};
  static const char* kThings[] = {"le transport collectif",     "les cuisines collectives",
                                  "l’habitation communautaire", "la persévérance scolaire",
                                  "l’insertion des jeunes",     "les saines habitudes de vie",
                                  "l’économie sociale",         "la participation citoyenne",
                                  "le soutien aux aînés",       "l’accueil des nouveaux arrivants",
                                  "les politiques familiales"};
  static const char* kPartners[] = {"CRÉ", "MRC du Haut-Pays", "Table jeunesse", "Centre local d’emploi",
                                    "Ville de Rive-Haute"};
  normalizer::Plan plan;
  plan.title = EntryAt("Plan d’action numéro " + std::to_string(number), 1, 10);
  const int year = 2000 + number % 28;
  plan.period = std::to_string(year) + "/" + std::to_string(year + 3);
  for (const char* partner : kPartners) plan.organizations.push_back({partner, std::nullopt, {}});
  normalizer::Objective objective;
  objective.head.label = "1.1";
  objective.head.text = "Améliorer " + std::string(kThings[number % 11]);
  for (int i = 1; i <= 10; ++i) {
    const int seed = number * 31 + i * 7;
    normalizer::Commitment commitment;
    commitment.head.label = "1.1." + std::to_string(i);
    commitment.head.text = std::string(kVerbs[seed % 7]) + " " + kThings[seed % 11] + " et " +
                           kThings[(seed / 3) % 11] + ", dossier " + std::to_string(seed);
    commitment.head.at = {At(1, 20.0 * i)};
    commitment.facts.resources = {EntryAt(kPartners[seed % 5], 1, 20.0 * i)};
    const std::string due = std::to_string(year + i % 3);
    commitment.facts.timing = {TimingOf("Septembre " + due, due + "-09", due + "-09-01", due + "-09-30")};
    objective.commitments.push_back(commitment);
  }
  normalizer::Orientation orientation;
  orientation.head.label = "1";
  orientation.head.text = "Agir ensemble";
  orientation.objectives = {objective};
  plan.orientations = {orientation};
  return plan;
}

inline IngestResult IngestNumbered(Archive& archive, int number) {
  const std::string name = "plan-" + std::to_string(number) + ".txt";
  return IngestPlan(archive, name, NumberedPlan(number), "octets du plan " + std::to_string(number) + "\n");
}

}  // namespace jalons::archive
