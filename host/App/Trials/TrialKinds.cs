namespace Rota.Host.Trials;

// The names of kinds, as the ledger keeps and shows them.
internal static class TrialKinds
{
    private static readonly Dictionary<string, TrialKind> ByName =
        Enum.GetValues<TrialKind>().ToDictionary(kind => kind.Name(), StringComparer.Ordinal);

    extension(TrialKind kind)
    {
        public string Name() => kind switch
        {
            TrialKind.Run => "run",
            TrialKind.Save => "save",
            TrialKind.Sweep => "sweep",
            TrialKind.Luck => "luck",
            _ => "vary",
        };

        // Luck grids and variations test a result; nobody chooses from them.
        public bool IsSearch() => kind is TrialKind.Run or TrialKind.Save or TrialKind.Sweep;
    }

    public static TrialKind Of(string name) => ByName.TryGetValue(name, out var kind)
        ? kind
        : throw new InputException(new Mistake($"The ledger has an entry of an unknown kind '{name}'. Available: {string.Join(", ", ByName.Keys)}."));
}
