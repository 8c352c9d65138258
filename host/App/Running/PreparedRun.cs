namespace Rota.Host.Running;

// A run with nothing left to find out: the plan, where the prices come from, and what the script gave.
internal sealed record PreparedRun(RunPlan Plan, IDataFeed Feed, BuiltStrategy Built);
