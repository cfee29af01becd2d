// CaseScores: how a network answers every case, those of the document and the rows of the data file alike.
#pragma once

#include <optional>
#include <vector>

#include "app/state/inputs/data_score.h"
#include "core/document/document.h"
#include "core/tasks/cancellation.h"

namespace netglow {

struct DataFile;

struct CaseScores {
    Matrix outputs;  ///< a column for each case, in the order of case_at()
    std::vector<Verdict> verdicts;
    std::vector<double> squared_errors;  ///< Σ (target − output)² of a case; NaN where it has no target
    std::size_t right = 0;
    std::size_t asked = 0;    ///< cases with a verdict
    bool has_errors = false;  ///< a case has a target
    double error_sum = 0;     ///< of all squared errors
    bool classes = false;     ///< of more than two outputs, one is the largest in every target
};

/// `data`: rows of the sizes of the network; null: none. As answers_right() says; where some target has several largest
/// values, the outputs are answers of their own: all of them must lie on the side of their target. O(cases · weights).
/// Throws TaskCancelled once that is requested.
CaseScores score_cases(const Network& network, const std::vector<Case>& cases, const DataFile* data,
                       const Cancellation& cancellation = {});

}  // namespace netglow
