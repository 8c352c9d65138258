using Rota.Accounts;
using Rota.Host.Runs;

namespace Rota.Host.Accounting;

// A run as an account followed it, beside the ideal run and the same account without the rules of its plan.
internal sealed record FollowedRun(AccountRun Run, AccountRun WithoutPlan, PlanFigures Plan, RunFigures Own, RunFigures Ideal, RunFigures Unruled);
