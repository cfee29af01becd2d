// The table of all kinds of action with their traits. To add one: declare its struct and handler in their folder, and
// add a line here.
#include "app/state/action.h"
#include "app/state/actions.h"
#include "app/state/effect.h"

namespace netglow {

struct Action::Row {
    ActionTraits traits;
    Effects (*handle)(State&, const void*);
};

template <ActionKind Kind>
Action::Action(Kind kind) : row_(&row<Kind>), kind_(std::make_shared<const Kind>(std::move(kind))) {}

template <ActionKind Kind>
const Kind* Action::as() const {
    return row_ == &row<Kind> ? static_cast<const Kind*>(kind_.get()) : nullptr;
}

const ActionTraits& Action::traits() const {
    return row_->traits;
}

// The constructors and casts are compiled here alone: elsewhere an action is two pointers.
#define NETGLOW_ACTION(Kind, ...)                                                                                      \
    template <>                                                                                                        \
    const Action::Row Action::row<Kind>{                                                                               \
        {__VA_ARGS__}, [](State& state, const void* kind) { return handle(state, *static_cast<const Kind*>(kind)); }}; \
    template Action::Action(Kind);                                                                                     \
    template const Kind* Action::as<Kind>() const;

// clang-format off
NETGLOW_ACTION(EditDocument, .edits = true)
NETGLOW_ACTION(CancelEdit)
NETGLOW_ACTION(Randomise, .edits = true)
NETGLOW_ACTION(WeightsDrawn, .edits = true)
NETGLOW_ACTION(SetWeightRule)
NETGLOW_ACTION(ResetToFile, .edits = true)
NETGLOW_ACTION(JumpTo)
NETGLOW_ACTION(Undo)
NETGLOW_ACTION(Redo)
NETGLOW_ACTION(TypeAt, .edits = true)
NETGLOW_ACTION(OfferBiases, .edits = true)
NETGLOW_ACTION(AnswerBiases, .edits = true)
NETGLOW_ACTION(Rename, .edits = true)

NETGLOW_ACTION(OpenFile, .discards_document = true)
NETGLOW_ACTION(OpenLoaded)
NETGLOW_ACTION(OpenNew, .discards_document = true, .failure = "The network was not made")
NETGLOW_ACTION(OpenMade)
NETGLOW_ACTION(SaveFile, .failure = "The network was not saved")
NETGLOW_ACTION(FileSaved)
NETGLOW_ACTION(AskOverwrite)
NETGLOW_ACTION(CancelOverwrite)
NETGLOW_ACTION(AnswerUnsavedChanges)
NETGLOW_ACTION(AskArrays)
NETGLOW_ACTION(SetArraysForm)
NETGLOW_ACTION(OpenAsAnswered)
NETGLOW_ACTION(CloseExpectations)
NETGLOW_ACTION(Quit, .discards_document = true)
NETGLOW_ACTION(ReportFailure)

NETGLOW_ACTION(PlayOrPause, .ends_comparison = true)
NETGLOW_ACTION(StepForward, .ends_comparison = true)
NETGLOW_ACTION(StepBack, .ends_comparison = true)
NETGLOW_ACTION(GoToStart, .ends_comparison = true)
NETGLOW_ACTION(GoToEnd, .ends_comparison = true)
NETGLOW_ACTION(Seek, .ends_comparison = true)
NETGLOW_ACTION(AdvanceTime)
NETGLOW_ACTION(SetGranularity, .ends_comparison = true)
NETGLOW_ACTION(SetSpeed)
NETGLOW_ACTION(SetLoop)

NETGLOW_ACTION(Select, .ends_comparison = true)
NETGLOW_ACTION(Hover)
NETGLOW_ACTION(ShowLayer)
NETGLOW_ACTION(ChooseLayer, .ends_comparison = true)
NETGLOW_ACTION(SetCamera)
NETGLOW_ACTION(GoToNeuron)
NETGLOW_ACTION(SortContributions)
NETGLOW_ACTION(ChooseLandscape)
NETGLOW_ACTION(ShowPlanes)
NETGLOW_ACTION(FitSliders)
NETGLOW_ACTION(Pin)
NETGLOW_ACTION(Copy)
NETGLOW_ACTION(CopyText)

NETGLOW_ACTION(ChooseCase, .edits = true)
NETGLOW_ACTION(KeepCase, .edits = true)
NETGLOW_ACTION(NameCase, .edits = true)
NETGLOW_ACTION(LoadData)
NETGLOW_ACTION(DataLoaded)
NETGLOW_ACTION(AskColumns)
NETGLOW_ACTION(SetColumnsForm)
NETGLOW_ACTION(LoadAsAnswered)
NETGLOW_ACTION(ScoreData)
NETGLOW_ACTION(ShowPad)
NETGLOW_ACTION(SetEraser)
NETGLOW_ACTION(DrawOnPad, .edits = true)
NETGLOW_ACTION(CentreDrawings)

NETGLOW_ACTION(SetDecimals)
NETGLOW_ACTION(SetTheme)
NETGLOW_ACTION(SetEdgeMeasure)
NETGLOW_ACTION(SetConvention)
NETGLOW_ACTION(ShowStripTab)
NETGLOW_ACTION(SetUiScale)
NETGLOW_ACTION(SetSidePanels)
NETGLOW_ACTION(UseSystemDialog)
NETGLOW_ACTION(ShowWeights)
NETGLOW_ACTION(ShowHistory)
NETGLOW_ACTION(ShowFinder)
NETGLOW_ACTION(ShowHelp)
NETGLOW_ACTION(ShowSheet)
NETGLOW_ACTION(SetDraft)
NETGLOW_ACTION(ShowMenu)
NETGLOW_ACTION(AskPath)
NETGLOW_ACTION(ShowMessage)
NETGLOW_ACTION(CloseMessage)
NETGLOW_ACTION(ChangeRecent)
NETGLOW_ACTION(RefreshRecent)
NETGLOW_ACTION(RecentFilesChanged)
NETGLOW_ACTION(Present)
NETGLOW_ACTION(SetFullScreen)
NETGLOW_ACTION(Blank)

NETGLOW_ACTION(OfferKept)
NETGLOW_ACTION(ShowOffers)
NETGLOW_ACTION(AskDiscarding)
NETGLOW_ACTION(CloseOffer)
NETGLOW_ACTION(KeepingFailed)
NETGLOW_ACTION(HideNotKept)
// clang-format on
#undef NETGLOW_ACTION

Effects Action::handle_in(State& state) const {
    return row_->handle(state, kind_.get());
}

}  // namespace netglow
