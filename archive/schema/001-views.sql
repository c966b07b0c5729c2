-- Schema 1, third part: views in French, for those who ask in SQL. They show the versions in force.

CREATE VIEW v_plans AS
SELECT p.id AS plan, d.stem AS nom, p.title AS titre, p.organization AS organisme, p.region, p.period AS periode,
  p.first_day AS debut, p.last_day AS fin, p.agreement_number AS entente,
  (SELECT count(*) FROM entry e WHERE e.version_id = p.version_id AND e.role = 'orientation' AND NOT e.shell) AS orientations,
  (SELECT count(*) FROM entry e WHERE e.version_id = p.version_id AND e.role = 'objective' AND NOT e.shell) AS objectifs,
  (SELECT count(*) FROM entry e WHERE e.version_id = p.version_id AND e.role = 'commitment' AND NOT e.shell) AS engagements,
  (SELECT count(*) FROM page g WHERE g.version_id = p.version_id) AS pages,
  d.name AS document, d.form AS forme, d.sha256, d.archived_at AS archive_le, p.same_as AS meme_plan_que
FROM plan p JOIN document d ON d.id = p.document_id;

-- One row for each commitment, with the objective and orientation it stands under. Where a cell holds only dashes, texte
-- is its items.
CREATE VIEW v_engagements AS
SELECT c.id AS engagement, p.id AS plan, d.stem AS nom, p.period AS periode, c.path AS chemin, c.label AS numero,
  CASE WHEN c.text <> '' THEN c.text
       ELSE coalesce((SELECT group_concat(i.text, ' ; ') FROM entry i WHERE i.parent_id = c.id AND i.role = 'item'), '')
  END AS texte,
  o.path AS chemin_orientation, o.label AS numero_orientation, o.text AS orientation,
  b.path AS chemin_objectif, b.label AS numero_objectif, b.text AS objectif,
  (SELECT l.page FROM place l WHERE l.entry_id = c.id ORDER BY l.position LIMIT 1) AS page,
  (SELECT s.text FROM entry s WHERE s.parent_id = c.id AND s.role = 'status' LIMIT 1) AS etat_imprime,
  c.confidence AS confiance
FROM entry c
JOIN plan p ON p.version_id = c.version_id
JOIN document d ON d.id = p.document_id
JOIN entry b ON b.id = c.parent_id
JOIN entry o ON o.id = b.parent_id
WHERE c.role = 'commitment' AND NOT c.shell;

-- Everything that hangs from an orientation, objective or commitment, in one list.
CREATE VIEW v_details AS
SELECT f.id AS detail, p.id AS plan, d.stem AS nom, p.period AS periode, e.id AS entree, e.path AS chemin,
  CASE e.role WHEN 'commitment' THEN 'engagement' WHEN 'objective' THEN 'objectif' ELSE e.role END AS niveau,
  f.role AS colonne, f.position AS rang, f.label AS numero, f.text AS texte,
  (SELECT l.page FROM place l WHERE l.entry_id = f.id ORDER BY l.position LIMIT 1) AS page,
  f.inherited AS herite, f.confidence AS confiance, e.text AS texte_entree
FROM entry f
JOIN entry e ON e.id = f.parent_id
JOIN plan p ON p.version_id = f.version_id
JOIN document d ON d.id = p.document_id
WHERE e.role IN ('orientation', 'objective', 'commitment') AND f.level IS NULL;

CREATE VIEW v_resultats AS
SELECT plan, nom, periode, entree, chemin, niveau, numero, texte AS resultat, page, texte_entree
FROM v_details WHERE colonne = 'result';

-- Who is named: one row for each party listed in a column (partenaire), with the organization it is known to be
-- (acteur, sigle), and one for each organization named in other words of the entry (colonne says where).
CREATE VIEW v_partenaires AS
SELECT v.plan, v.nom, v.periode, v.entree, v.chemin, v.niveau, v.colonne, v.texte AS partenaire, a.id AS acteur_no,
  a.name AS acteur, a.acronym AS sigle, v.page, v.texte_entree
FROM v_details v
LEFT JOIN participation n ON n.mention_id = v.detail AND n.state <> 'refused'
LEFT JOIN actor a ON a.id = n.actor_id
WHERE v.colonne = 'resource'
UNION ALL
SELECT p.id, d.stem, p.period, e.id, e.path,
  CASE e.role WHEN 'commitment' THEN 'engagement' WHEN 'objective' THEN 'objectif' ELSE e.role END,
  n.role, n.words, a.id, a.name, a.acronym,
  (SELECT l.page FROM place l WHERE l.entry_id = n.mention_id ORDER BY l.position LIMIT 1), e.text
FROM participation n
JOIN actor a ON a.id = n.actor_id
JOIN entry e ON e.id = n.entry_id
JOIN plan p ON p.version_id = e.version_id
JOIN document d ON d.id = p.document_id
WHERE n.role <> 'resource' AND n.state <> 'refused' AND e.role IN ('orientation', 'objective', 'commitment');

-- Every date, period and frequency, with its first and last possible day.
CREATE VIEW v_echeances AS
SELECT p.id AS plan, d.stem AS nom, p.period AS periode, e.id AS entree, e.path AS chemin,
  CASE e.role WHEN 'commitment' THEN 'engagement' WHEN 'objective' THEN 'objectif' ELSE e.role END AS niveau,
  t.text AS imprime, t.edtf AS date, t.earliest AS au_plus_tot, t.latest AS au_plus_tard, t.continuous AS continu,
  t.frequency_min AS frequence_min, t.frequency_max AS frequence_max, t.frequency_per AS frequence_par,
  t.plan_year AS annee_du_plan,
  (SELECT l.page FROM place l WHERE l.entry_id = t.id ORDER BY l.position LIMIT 1) AS page, e.text AS texte_entree
FROM timing t
JOIN entry e ON e.id = t.entry_id
JOIN plan p ON p.version_id = e.version_id
JOIN document d ON d.id = p.document_id;

CREATE VIEW v_cibles AS
SELECT p.id AS plan, d.stem AS nom, p.period AS periode, e.id AS entree, e.path AS chemin,
  CASE e.role WHEN 'commitment' THEN 'engagement' WHEN 'objective' THEN 'objectif' ELSE e.role END AS niveau,
  t.text AS cible, t.minimum, t.maximum, t.unit AS unite, t.per AS par, t.by_date AS echeance, e.text AS texte_entree
FROM target t
JOIN entry e ON e.id = t.entry_id
JOIN plan p ON p.version_id = e.version_id
JOIN document d ON d.id = p.document_id;

CREATE VIEW v_montants AS
SELECT p.id AS plan, d.stem AS nom, p.period AS periode, e.id AS entree, e.path AS chemin, b.text AS imprime,
  b.value AS montant, b.currency AS devise, b.per AS par, b.payer AS payeur, b.payee AS beneficiaire, b.edtf AS date,
  e.text AS texte_entree
FROM budget b
JOIN entry e ON e.id = b.entry_id
JOIN plan p ON p.version_id = e.version_id
JOIN document d ON d.id = p.document_id;

CREATE VIEW v_enonces AS
SELECT p.id AS plan, d.stem AS nom, s.path AS chemin, s.kind AS genre, s.text AS texte
FROM entry s
JOIN plan p ON p.version_id = s.version_id
JOIN document d ON d.id = p.document_id
WHERE s.role = 'statement';

-- Words of the document that are no entry: column heads, page furniture, what could not be placed.
CREATE VIEW v_restes AS
SELECT p.id AS plan, d.stem AS nom, r.kind AS genre, r.text AS texte,
  (SELECT l.page FROM place l WHERE l.entry_id = r.id ORDER BY l.position LIMIT 1) AS page
FROM entry r
JOIN plan p ON p.version_id = r.version_id
JOIN document d ON d.id = p.document_id
WHERE r.role = 'remainder';
