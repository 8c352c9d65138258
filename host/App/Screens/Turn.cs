using System.Collections.Immutable;

namespace Rota.Host.Screens;

// The desk after an event, and what is to be done.
internal readonly record struct Turn(Desk Desk, ImmutableArray<DeskEffect> Effects)
{
    public static implicit operator Turn(Desk desk) => new(desk, []);

    public Turn Then(Func<Desk, Turn> next)
    {
        var (desk, effects) = next(Desk);
        return new(desk, Effects.AddRange(effects));
    }
}
