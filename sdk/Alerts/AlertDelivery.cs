namespace Rota;

/// <summary>What became of an alert: delivered, or why not and whether to try again.</summary>
/// <example>
/// <code>
/// var answer = AlertDelivery.Failed("mail.example.org answers 451: try later.", mayTryAgain: true);
/// </code>
/// </example>
public sealed record AlertDelivery
{
    private AlertDelivery()
    {
    }

    /// <summary>The receiver has accepted the alert.</summary>
    public static AlertDelivery Delivered { get; } = new();

    /// <summary>Why it was not delivered, in a sentence or two without secrets; null if it was.</summary>
    public string? Why { get; private init; }

    /// <summary>Whether the same alert may be accepted later.</summary>
    public bool MayTryAgain { get; private init; }

    /// <summary>How long the receiver asks to wait before the next try; null if it does not state a time.</summary>
    public TimeSpan? Wait { get; private init; }

    /// <summary>Whether it was delivered.</summary>
    public bool IsDelivered => Why is null;

    /// <summary>Reports that the alert was not delivered.</summary>
    /// <param name="why">The reason and the remedy, in a sentence or two, without secrets.</param>
    /// <param name="mayTryAgain">Whether the same alert may be accepted later, without a change by the user.</param>
    /// <param name="wait">How long the receiver asks to wait; null if it does not state a time.</param>
    /// <exception cref="ArgumentException">The reason is empty, or the time is below 0.</exception>
    public static AlertDelivery Failed(string why, bool mayTryAgain, TimeSpan? wait = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        if (wait < TimeSpan.Zero) throw new ArgumentException($"The time to wait is {wait}; give 0 or more.", nameof(wait));
        return new() { Why = why, MayTryAgain = mayTryAgain, Wait = wait };
    }
}
