namespace Rota;

/// <summary>The price at which a decision is filled.</summary>
public enum Fill
{
    /// <summary>At the close of the decision.</summary>
    SameClose,

    /// <summary>At the next trading day's close.</summary>
    NextClose,

    /// <summary>At the next trading day's open; requires a feed with opens.</summary>
    NextOpen,
}
