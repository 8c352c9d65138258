namespace Rota.Engine;

/// <summary>A panel and what the user should know of how it was made.</summary>
/// <param name="Panel">The prices on common days.</param>
/// <param name="Notes">Where closes were carried forward, and where the history was cut.</param>
public sealed record BuiltPanel(PricePanel Panel, IReadOnlyList<string> Notes);
