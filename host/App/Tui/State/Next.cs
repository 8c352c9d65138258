using System.Collections.Immutable;

namespace Rota.Host.Tui;

// The desk after an event, and what is to be done.
internal readonly record struct Next(AppState State, ImmutableArray<Effect> Effects)
{
    public static implicit operator Next(AppState desk) => new(desk, []);

    public Next Then(Func<AppState, Next> next)
    {
        var (desk, effects) = next(State);
        return new(desk, Effects.AddRange(effects));
    }
}
