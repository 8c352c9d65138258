namespace Rota;

/// <summary>At which price a decision is traded.</summary>
public enum Fill
{
    /// <summary>At the close that the decision was made from.</summary>
    SameClose,

    /// <summary>At the next trading day's close.</summary>
    NextClose,

    /// <summary>At the next trading day's open; the feed must have opens.</summary>
    NextOpen,
}
