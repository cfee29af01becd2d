// A document with its trace and a moment, for tests of formulas.
#pragma once

#include "core/formula/neuron_formula.h"
#include "core/timeline/timeline.h"

namespace netglow {

struct SourceFixture {
    explicit SourceFixture(Document document_ = article_document(), Granularity granularity = Granularity::term)
        : document(std::move(document_)),
          trace(forward(document.network, document.input)),
          timeline(document.network, granularity),
          moment(timeline.at(timeline.duration())) {}

    /// The moment after this many complete steps.
    FormulaSource after(std::size_t steps) {
        moment = timeline.at(steps == 0 ? 0 : timeline.step_end(steps - 1));
        return source();
    }
    FormulaSource at_end() {
        moment = timeline.at(timeline.duration());
        return source();
    }
    FormulaSource source() const { return {document, trace, moment, decimals}; }

    Document document;
    Trace trace;
    Timeline timeline;
    Moment moment;
    int decimals = 3;
};

}  // namespace netglow
