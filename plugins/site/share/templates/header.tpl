<header class="top {{FRAME_CLASS}}">
<div>
<a class="brand" href="/"><svg viewBox="0 0 28 28" aria-hidden="true"><rect class="logo-tile" width="28" height="28" rx="6"/><circle class="logo-line" cx="14" cy="11" r="4.4"/><path class="logo-line" d="M5 20.5c2.6-3 5.2-3.4 8.4-.9s6 2.4 9.6-.9"/></svg>{{SITE}}</a>
<a class="top-link" href="/help">@icon(help)[[Help]]</a>
{{#HAS_VISIT}}<a class="top-link" href="/cart" id="cart-link">@icon(bag)<span class="hidden">[[Cart]]</span>{{#HAS_CART}}<span class="count">{{CART_COUNT}}</span>{{/HAS_CART}}</a>{{/HAS_VISIT}}
</div>
</header>
