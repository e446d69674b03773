{{>TOP}}
{{>HEADER}}
<main id="main" class="stack">
<h1>[[Your cart]]</h1>
<div id="cart-body" class="stack-l">
{{#EMPTY}}<div class="hold stack"><div class="orb">@icon(bag)</div><h2>[[Nothing in it yet]]</h2><p>[[Choose a package; you can change everything here before you order.]]</p><p><a class="button main" href="{{SHOP}}">[[See the photos]]</a></p></div>{{/EMPTY}}
{{#SEVERAL}}<p class="note info">@icon(info)<span>[[Your photos come from more than one picture day, so they become one order each. You can place them one after the other.]]</span></p>{{/SEVERAL}}
{{#PART}}
<div class="two">
<div class="stack">
{{#KID_CARD}}
<section class="card">
<h2 class="kidhead">{{#HAS_FACE}}<img src="{{FACE}}" width="36" height="45" alt="">{{/HAS_FACE}}{{KID}} {{#HAS_FOLDER}}<span class="small dim">{{FOLDER}}</span>{{/HAS_FOLDER}}</h2>
{{#LINE}}
<div class="line">
<div class="line-thumb">{{#HAS_PICTURE}}<img class="thumb" src="{{TINY}}" width="{{WIDTH}}" height="{{HEIGHT}}" alt="{{ALT}}">{{/HAS_PICTURE}}</div>
<div class="stack-s">
<div class="row row-top"><h3 class="grow">{{NAME}}</h3><strong class="num end">{{AMOUNT}}</strong></div>
<p class="small dim">{{#HAS_POSE}}{{POSE}} · {{/HAS_POSE}}{{CONTENT}}{{#HAS_EACH}} · <span class="num">{{EACH}}</span>{{/HAS_EACH}}</p>
{{#GONE}}<p class="error">@icon(alert inl)<span>[[This is no longer offered. Please remove it to go on.]]</span></p>{{/GONE}}
</div>
<div class="line-do">
<form class="stepper" method="post" action="/cart/lines/{{ID}}" data-swap="cart-body cart-link"><input type="hidden" name="token" value="{{TOKEN}}"><button name="quantity" value="-1" aria-label="[[One less: {{NAME}} for {{WHO}}]]">@icon(minus)</button><span class="num">{{QUANTITY}}</span><button name="quantity" value="+1" aria-label="[[One more: {{NAME}} for {{WHO}}]]">@icon(plus)</button></form>
<a class="button quiet" href="{{CHANGE}}">[[Change]]</a>
<form class="end" method="post" action="/cart/lines/{{ID}}" data-swap="cart-body cart-link"><input type="hidden" name="token" value="{{TOKEN}}"><button class="icon-button plain" name="quantity" value="0" aria-label="[[Remove {{NAME}} for {{WHO}}]]">@icon(trash)</button></form>
</div>
</div>
{{/LINE}}
</section>
{{/KID_CARD}}
<p><a class="button quiet flushstart" href="/shop/1">@icon(plus)[[Add more photos]]</a></p>
</div>
<div class="side stack">
<section class="card" aria-label="[[Sums]]">
<dl class="sums">
<div><dt>[[Photos and downloads]]</dt><dd>{{GOODS}}</dd></div>
<div class="total"><dt>[[So far]]</dt><dd>{{SO_FAR}}</dd></div>
</dl>
<p class="small dim more">{{STILL_TO_COME}}</p>
<details class="explain"><summary>@icon(chevron-down)[[How is this worked out?]]</summary>
<ul class="reasons">{{#STEP}}<li class="{{#NOT_APPLIED}}dim{{/NOT_APPLIED}}">{{#APPLIED}}@icon(circle-check){{/APPLIED}}{{#NOT_APPLIED}}@icon(info){{/NOT_APPLIED}}<span>{{REASON}}</span></li>{{/STEP}}</ul>
</details>
</section>
{{#CAN_ORDER}}<a class="button main wide only-wide" href="{{CHECKOUT}}">[[Continue to checkout]]</a><p class="small dim only-wide">[[Nothing is charged yet.]]</p>
<section class="bar cart-bar" aria-label="[[Checkout]]"><div><span class="bar-sum"><span class="small dim">[[So far]]</span><strong class="num">{{SO_FAR}}</strong></span><a class="button main" href="{{CHECKOUT}}">[[Checkout]] @icon(arrow-right icon-flip)</a></div></section>{{/CAN_ORDER}}
{{#CANNOT_ORDER}}<p class="note bad">@icon(alert)<span>[[Something in this cart is no longer offered. Remove it to go on.]]</span></p>{{/CANNOT_ORDER}}
</div>
</div>
{{/PART}}
</div>
</main>
{{>END}}
