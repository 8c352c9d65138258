namespace Rota.Engine;

/// <summary>A panel with notes on how it was built.</summary>
/// <param name="Panel">The prices on common days.</param>
/// <param name="Notes">Notes for the user: where closes were carried forward, where the history was cut.</param>
public sealed record BuiltPanel(PricePanel Panel, IReadOnlyList<string> Notes);
