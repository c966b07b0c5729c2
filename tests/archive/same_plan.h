// Two plans compared member by member, so that a failure names what differs.
#pragma once

#include <boost/test/unit_test.hpp>

#include "normalizer/plan.h"

namespace jalons::archive {

template <typename Item, typename Check>
void CheckSameList(const std::vector<Item>& a, const std::vector<Item>& b, Check check) {
  BOOST_TEST_REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) check(a[i], b[i]);
}

inline void CheckSameEntry(const normalizer::Entry& a, const normalizer::Entry& b) {
  BOOST_TEST_CONTEXT(b.text) {
    BOOST_TEST(a.text == b.text);
    BOOST_TEST((a.at == b.at));
    BOOST_TEST(a.confidence == b.confidence);
    BOOST_TEST(a.inherited == b.inherited);
  }
}

inline void CheckSameEntry(const std::optional<normalizer::Entry>& a, const std::optional<normalizer::Entry>& b) {
  BOOST_TEST(a.has_value() == b.has_value());
  if (a && b) CheckSameEntry(*a, *b);
}

inline void CheckSameEntries(const std::vector<normalizer::Entry>& a, const std::vector<normalizer::Entry>& b) {
  CheckSameList(a, b, [](const auto& x, const auto& y) { CheckSameEntry(x, y); });
}

inline void CheckSameHead(const normalizer::Head& a, const normalizer::Head& b) {
  BOOST_TEST_CONTEXT(b.text) {
    BOOST_TEST((a.label == b.label));
    BOOST_TEST((a.term == b.term));
    BOOST_TEST(a.text == b.text);
    BOOST_TEST((a.at == b.at));
    BOOST_TEST(a.confidence == b.confidence);
    BOOST_TEST((a.evidence == b.evidence));
  }
}

inline void CheckSameFacts(const normalizer::Facts& a, const normalizer::Facts& b) {
  CheckSameEntries(a.items, b.items);
  CheckSameList(a.results, b.results, [](const auto& x, const auto& y) {
    BOOST_TEST((x.label == y.label));
    CheckSameEntry(x.entry, y.entry);
  });
  CheckSameEntries(a.changes, b.changes);
  CheckSameEntries(a.indicators, b.indicators);
  CheckSameEntries(a.resources, b.resources);
  CheckSameEntries(a.deliverables, b.deliverables);
  CheckSameEntries(a.monitoring, b.monitoring);
  CheckSameEntries(a.places, b.places);
  CheckSameList(a.timing, b.timing, [](const auto& x, const auto& y) {
    BOOST_TEST(x.text == y.text);
    BOOST_TEST((x.edtf == y.edtf));
    BOOST_TEST(x.continuous == y.continuous);
    BOOST_TEST((x.frequency == y.frequency));
    BOOST_TEST((x.plan_year == y.plan_year));
    BOOST_TEST((x.earliest == y.earliest && x.latest == y.latest));
    BOOST_TEST((x.at == y.at));
    BOOST_TEST(x.confidence == y.confidence);
    BOOST_TEST(x.inherited == y.inherited);
  });
  BOOST_TEST((a.targets == b.targets));
  CheckSameList(a.budget, b.budget, [](const auto& x, const auto& y) {
    BOOST_TEST((x.text == y.text && x.value == y.value && x.currency == y.currency && x.per == y.per && x.at == y.at));
  });
  CheckSameEntry(a.status, b.status);
  CheckSameEntry(a.priority, b.priority);
}

inline void CheckSameStatements(const std::vector<normalizer::Statement>& a,
                                const std::vector<normalizer::Statement>& b) {
  CheckSameList(a, b, [](const auto& x, const auto& y) {
    BOOST_TEST(x.role == y.role);
    CheckSameEntry(x.entry, y.entry);
  });
}

inline void CheckSameAgreement(const normalizer::Agreement& a, const normalizer::Agreement& b) {
  CheckSameList(a.parties, b.parties, [](const auto& x, const auto& y) {
    BOOST_TEST(
        (x.name == y.name && x.designation == y.designation && x.representative == y.representative && x.at == y.at));
  });
  BOOST_TEST(a.object == b.object);
  BOOST_TEST((a.object_at == b.object_at));
  BOOST_TEST((a.signed_on == b.signed_on));
  BOOST_TEST((a.in_force == b.in_force));
  CheckSameList(a.amounts, b.amounts, [](const auto& x, const auto& y) {
    BOOST_TEST((x.text == y.text && x.value == y.value && x.currency == y.currency && x.payer == y.payer));
    BOOST_TEST((x.payee == y.payee && x.edtf == y.edtf && x.at == y.at));
  });
}

inline void CheckSamePlan(const normalizer::Plan& a, const normalizer::Plan& b) {
  BOOST_TEST(a.source_name == b.source_name);
  BOOST_TEST(a.source_sha256 == b.source_sha256);
  CheckSameEntry(a.title, b.title);
  CheckSameEntry(a.organization, b.organization);
  BOOST_TEST((a.region == b.region));
  BOOST_TEST((a.period == b.period));
  BOOST_TEST((a.agreement_number == b.agreement_number));
  CheckSameStatements(a.statements, b.statements);
  CheckSameList(a.orientations, b.orientations, [](const auto& x, const auto& y) {
    CheckSameHead(x.head, y.head);
    CheckSameStatements(x.statements, y.statements);
    CheckSameList(x.objectives, y.objectives, [](const auto& p, const auto& q) {
      CheckSameHead(p.head, q.head);
      CheckSameFacts(p.facts, q.facts);
      CheckSameList(p.commitments, q.commitments, [](const auto& r, const auto& s) {
        CheckSameHead(r.head, s.head);
        CheckSameFacts(r.facts, s.facts);
      });
    });
  });
  CheckSameList(a.annexes, b.annexes, [](const auto& x, const auto& y) {
    BOOST_TEST((x.title == y.title && x.date == y.date && x.at == y.at));
    CheckSameList(x.sections, y.sections, [](const auto& p, const auto& q) {
      BOOST_TEST((p.heading == q.heading && p.at == q.at));
      CheckSameEntries(p.items, q.items);
    });
  });
  CheckSameList(a.organizations, b.organizations, [](const auto& x, const auto& y) {
    BOOST_TEST((x.name == y.name && x.acronym == y.acronym && x.mentions == y.mentions));
  });
  BOOST_TEST(a.agreement.has_value() == b.agreement.has_value());
  if (a.agreement && b.agreement) CheckSameAgreement(*a.agreement, *b.agreement);
  CheckSameList(a.remainder, b.remainder, [](const auto& x, const auto& y) {
    BOOST_TEST(x.kind == y.kind);
    CheckSameEntry(x.entry, y.entry);
  });
  CheckSameList(a.diagnostics, b.diagnostics, [](const auto& x, const auto& y) {
    BOOST_TEST((x.severity == y.severity && x.code == y.code && x.arguments == y.arguments));
    BOOST_TEST((x.page == y.page && x.box == y.box));
  });
}

}  // namespace jalons::archive
