using System.Collections.Immutable;

namespace Rota.Host.Tui;

// The state after an event, and the effects to execute.
internal readonly record struct Next(AppState State, ImmutableArray<Effect> Effects)
{
    public static implicit operator Next(AppState app) => new(app, []);

    public Next Then(Func<AppState, Next> next)
    {
        var (app, effects) = next(State);
        return new(app, Effects.AddRange(effects));
    }
}
